package org.tertulia.shifts;

import org.tertulia.kernel.MemberId;

/** A shift as somebody wants it: whose, when, and for what. */
public record Draft(MemberId member, Span span, Cover cover) {

    static Draft of(Shift shift) {
        return new Draft(shift.member(), shift.span(), shift.cover());
    }

    Draft at(Span other) {
        return new Draft(member, other, cover);
    }

    Draft by(MemberId other) {
        return new Draft(other, span, cover);
    }
}
