package org.tertulia.inbox;

import org.tertulia.messages.Message;
import org.tertulia.networks.Speaking.Outgoing;

/** Before whom an answer is given: as the question was asked, so it is answered. */
public enum Manner {
    /** Beneath what was said to all. */
    IN_PUBLIC,
    /** To the one who wrote to us alone. */
    DIRECTLY;

    public static Manner of(Message.Kind question) {
        return switch (question) {
            case DIRECT, NOTICE, RETURNED -> DIRECTLY;
            case POST, COMMENT, REVIEW, REACTION, UNKNOWN -> IN_PUBLIC;
        };
    }

    Message.Kind kind() {
        return switch (this) {
            case IN_PUBLIC -> Message.Kind.COMMENT;
            case DIRECTLY -> Message.Kind.DIRECT;
        };
    }

    Outgoing.Kind outgoing() {
        return switch (this) {
            case IN_PUBLIC -> Outgoing.Kind.COMMENT;
            case DIRECTLY -> Outgoing.Kind.DIRECT;
        };
    }
}
