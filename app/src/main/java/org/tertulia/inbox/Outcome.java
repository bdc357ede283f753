package org.tertulia.inbox;

import org.jspecify.annotations.Nullable;

/** How a member ends a conversation. */
public sealed interface Outcome {

    /** With the answer that was confirmed. */
    record Answered() implements Outcome {}

    /** Without one; {@code words} say why where the reason is “other”, else they may be missing. */
    record NoAnswerNeeded(Reason reason, @Nullable String words) implements Outcome {}

    /** We had begun it, and nobody took it up. */
    record Unasked() implements Outcome {}

    /** How the API and the database name it. */
    default String slug() {
        return switch (this) {
            case Answered _ -> "answered";
            case NoAnswerNeeded _ -> "no-answer-needed";
            case Unasked _ -> "unasked";
        };
    }

    default @Nullable String reasonSlug() {
        return switch (this) {
            case Answered _, Unasked _ -> null;
            case NoAnswerNeeded(var reason, _) -> reason.slug();
        };
    }
}
