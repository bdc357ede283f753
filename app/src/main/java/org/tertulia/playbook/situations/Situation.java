package org.tertulia.playbook.situations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Refused;
import org.tertulia.messages.MessageId;
import org.tertulia.playbook.situations.SituationState.Adopted;
import org.tertulia.playbook.situations.SituationState.Covered;
import org.tertulia.playbook.situations.SituationState.Decided;
import org.tertulia.playbook.situations.SituationState.Declined;
import org.tertulia.playbook.situations.SituationState.InReview;
import org.tertulia.playbook.situations.SituationState.Joined;
import org.tertulia.playbook.situations.SituationState.Open;
import org.tertulia.playbook.situations.SituationState.Proposed;

/**
 * Something that no protocol fitted.
 *
 * @param conversation in which it happened, by its number
 * @param messages what they said and what we answered, in order
 * @param happened in a colleague's words; null once the person was erased
 * @param done the same, of what was done; null too where the answer says it all
 * @param left the protocol that was left because it did not fit; null where none was followed
 */
public record Situation(
        int number,
        BrandId brand,
        long conversation,
        List<MessageId> messages,
        @Nullable String happened,
        @Nullable String done,
        MemberId by,
        Instant at,
        @Nullable Integer left,
        SituationState state) {

    public Situation {
        messages = List.copyOf(messages);
    }

    public String path() {
        return "/playbook/situations/" + number;
    }

    public boolean decided() {
        return state instanceof Decided;
    }

    /** A version is begun for it. */
    Situation pursued(Written written) {
        return switch (state) {
            case Open _ -> in(new Proposed(written));
            case Proposed(var known) -> throw alreadyPursued(known);
            case InReview(var known) -> throw alreadyPursued(known);
            case Decided _ -> throw new Refused(new SituationRefusal.SituationDecided());
        };
    }

    private static Refused alreadyPursued(Written known) {
        return new Refused(new SituationRefusal.SituationPursued(known.protocol()));
    }

    /** Its version waits for a review. */
    Situation proposed() {
        return state instanceof Proposed(var written) ? in(new InReview(written)) : this;
    }

    /** Its version is written again. */
    Situation returned() {
        return state instanceof InReview(var written) ? in(new Proposed(written)) : this;
    }

    /** Its version was thrown away. */
    Situation dropped() {
        return decided() ? this : in(new Open());
    }

    /** Its version is in force. */
    Situation adopted(MemberId by, Instant at) {
        var written = state.written();
        return written == null || decided() ? this : in(new Adopted(written, by, at));
    }

    /** Somebody decides; what waits for a review is decided there. */
    Situation decided(Decided decision) {
        return switch (state) {
            case Open _, Proposed _ -> in(decision);
            case InReview(var written) ->
                    throw new Refused(new SituationRefusal.SituationInReview(written.protocol()));
            case Decided _ -> throw new Refused(new SituationRefusal.SituationDecided());
        };
    }

    /** What was decided is taken back; what came into the manual stays there. */
    Situation reopened() {
        return switch (state) {
            case Declined _, Covered _, Joined _ -> in(new Open());
            case Adopted _ -> throw new Refused(new SituationRefusal.SituationAdoptedForEver());
            case Open _, Proposed _, InReview _ ->
                    throw new Refused(new SituationRefusal.SituationUndecided());
        };
    }

    private Situation in(SituationState next) {
        return new Situation(
                number, brand, conversation, messages, happened, done, by, at, left, next);
    }
}
