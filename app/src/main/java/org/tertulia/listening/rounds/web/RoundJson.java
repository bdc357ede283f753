package org.tertulia.listening.rounds.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tertulia.listening.rounds.Novelty;
import org.tertulia.listening.rounds.Round;
import org.tertulia.listening.rounds.RoundState;

/**
 * A round as programs see it. Of one that is to be made, {@code novelty} is what is new; its {@code
 * upTo} is what a sign-off gives back. {@code due} is {@code role:agent}, {@code role:supervisor}
 * or {@code member:} and a handle.
 */
record RoundJson(
        int id,
        int channel,
        String state,
        String due,
        Instant dueAt,
        Instant lateAt,
        Instant closesAt,
        @Nullable New novelty,
        @Nullable String condition,
        @Nullable Signed signOff) {

    record New(int messages, int mentions, @Nullable UUID last, long upTo, boolean quiet) {}

    /** Who signed, what was seen, and how the channel was. */
    record Signed(
            UUID by,
            String name,
            Instant at,
            int messages,
            int mentions,
            @Nullable UUID last,
            long upTo,
            String condition) {}

    static New of(Novelty novelty, boolean quiet) {
        var last = novelty.last();
        return new New(
                novelty.messages(),
                novelty.mentions(),
                last == null ? null : last.value(),
                novelty.upTo(),
                quiet);
    }

    static RoundJson of(
            Round round,
            RoundState state,
            int channel,
            String due,
            String by,
            @Nullable New novelty,
            @Nullable String condition) {
        var signOff = round.signOff();
        var last = signOff == null ? null : signOff.last();
        return new RoundJson(
                round.number(),
                channel,
                state.word(),
                due,
                round.dueAt(),
                round.lateAt(),
                round.closesAt(),
                novelty,
                condition,
                signOff == null
                        ? null
                        : new Signed(
                                signOff.by().value(),
                                by,
                                signOff.at(),
                                signOff.messages(),
                                signOff.mentions(),
                                last == null ? null : last.value(),
                                signOff.seen(),
                                signOff.condition()));
    }
}
