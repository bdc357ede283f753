package org.tertulia.inbox;

import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.Refused;

/**
 * Why a conversation is taken from whoever holds it; {@code words} only where they add something.
 */
public record Takeover(TakeoverReason reason, @Nullable String words) {

    private static final int WORDS = 500;

    /** As {@link #of}; null where nothing was given. */
    public static @Nullable Takeover given(@Nullable String reason, @Nullable String words) {
        return reason == null || reason.isEmpty() ? null : of(reason, words == null ? "" : words);
    }

    /**
     * As a person or a program gave it.
     *
     * @throws Refused with {@link InboxRefusal.NoSuchReason}, {@link InboxRefusal.WordsMissing} or
     *     {@link InboxRefusal.TooLong}
     */
    public static Takeover of(String reason, String words) {
        var known =
                TakeoverReason.of(reason)
                        .orElseThrow(() -> new Refused(new InboxRefusal.NoSuchReason()));
        var said = Words.clean(words);
        if (said.isEmpty() && known == TakeoverReason.OTHER) {
            throw new Refused(new InboxRefusal.WordsMissing());
        }
        Words.mustFit(said, WORDS);
        return new Takeover(known, said.isEmpty() ? null : said);
    }
}
