package org.tertulia.shifts.reaching;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a brand calls people for. */
public enum Occasion {
    /** Crisis words, or a surge that looks like one. */
    CRISIS,
    /** A promise runs out, and whoever has the conversation was told before. */
    PROMISE,
    /** An answer waits for approval, and nobody decides. */
    APPROVAL,
    /** A protocol gives something urgent to somebody else. */
    ESCALATION;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Occasion> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
