package org.tertulia.inbox.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tertulia.inbox.Conversation;
import org.tertulia.inbox.Manner;
import org.tertulia.inbox.State;
import org.tertulia.inbox.Voice;
import org.tertulia.kernel.Role;
import org.tertulia.networks.Author;
import org.tertulia.networks.Measure;
import org.tertulia.organization.Sight;

/** What can be written in a conversation now, and why not more. */
sealed interface Composer {

    /**
     * An answer: {@code key} makes it be said once, {@code measure} how long it may be, {@code
     * manner} before whom it is said, {@code fetched} that a program takes it there; {@code
     * channel} is the name of that on which it is said, {@code recipient} to whom, where that is
     * elsewhere than they wrote, else null.
     */
    record Answer(
            UUID key,
            Measure measure,
            Manner manner,
            boolean fetched,
            boolean unheld,
            String channel,
            @Nullable String recipient)
            implements Composer {}

    /** Another member has it; a note can be left. */
    record Held(String holder) implements Composer {}

    /** The network cannot be spoken on; a note can be left. */
    record Mute() implements Composer {}

    /** Only who is on duty answers there, and the reader is not; a note can be left. */
    record OffDuty() implements Composer {}

    /** It ended; a note can be left. */
    record Ended() implements Composer {}

    /** It is one with another conversation, where it goes on; a note can be left. */
    record Elsewhere(long into) implements Composer {}

    /** The reader's role changes nothing. */
    record ReadOnly() implements Composer {}

    /**
     * The part of its element's id by which a refreshed page tells whether it is still the same.
     */
    default String mark() {
        return switch (this) {
            case Answer(var key, _, var manner, _, var unheld, _, _) ->
                    "answer-"
                            + key
                            + (unheld ? "-free" : "")
                            + (manner == Manner.DIRECTLY ? "-direct" : "");
            case Held _ -> "held";
            case Mute _ -> "mute";
            case OffDuty _ -> "off-duty";
            case Ended _ -> "ended";
            case Elsewhere _ -> "elsewhere";
            case ReadOnly _ -> "readonly";
        };
    }

    static Composer of(
            Sight sight,
            Conversation conversation,
            Voice voice,
            boolean onDuty,
            @Nullable Author answered,
            Manner manner,
            @Nullable String recipient,
            UUID key) {
        var hold = conversation.hold();
        if (!sight.may(Role.AGENT)) {
            return new ReadOnly();
        }
        if (conversation.state() instanceof State.Merged(var into)) {
            return new Elsewhere(into);
        }
        if (conversation.state() instanceof State.Closed) {
            return new Ended();
        }
        if (hold != null && !hold.holder().equals(sight.who().id())) {
            return new Held(hold.name());
        }
        if (!onDuty) {
            return new OffDuty();
        }
        return voice.speaks()
                ? new Answer(
                        key,
                        voice.measure(answered),
                        manner,
                        voice.fetched(),
                        hold == null,
                        voice.channel().name(),
                        recipient)
                : new Mute();
    }
}
