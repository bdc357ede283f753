package org.tertulia.web;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** One sentence that appears for a moment and goes: a key of {@link Texts} and its arguments. */
public record Toast(Tone tone, String key, List<Serializable> args) implements Serializable {

    /** Whether it went well. */
    public enum Tone {
        GOOD,
        WARNING
    }

    static Toast of(Tone tone, String key, Object... args) {
        return new Toast(
                tone,
                key,
                Arrays.stream(args)
                        .map(arg -> arg instanceof Number n ? n : (Serializable) arg.toString())
                        .toList());
    }

    /** Its tone as a word for the style sheet. */
    public String tag() {
        return switch (tone) {
            case GOOD -> "good";
            case WARNING -> "warning";
        };
    }
}
