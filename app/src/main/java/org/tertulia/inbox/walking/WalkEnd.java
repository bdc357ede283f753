package org.tertulia.inbox.walking;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a walk ended, for who looks at many: each walk has one of these ends. */
public enum WalkEnd {
    /** By an answer that it led to. */
    ANSWERED("inbox.use.end.answered"),
    /** No answer was needed, as it says or as somebody decided. */
    WITHOUT_ANSWER("inbox.use.end.without-answer"),
    /** In the hands of somebody else. */
    HANDED_OVER("inbox.use.end.handed-over"),
    /** It fitted not after all, as it says itself. */
    SITUATION("inbox.use.end.situation"),
    /** It was left before its end. */
    LEFT("inbox.use.end.left"),
    /** At its end, and no answer came of it yet. */
    UNANSWERED("inbox.use.end.unanswered"),
    /** It goes on. */
    OPEN("inbox.use.end.open");

    private final String key;

    WalkEnd(String key) {
        this.key = key;
    }

    /** The key of its word. */
    public String key() {
        return key;
    }

    /** As addresses, the API and queries name it. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<WalkEnd> of(String slug) {
        return Arrays.stream(values()).filter(each -> each.slug().equals(slug)).findFirst();
    }
}
