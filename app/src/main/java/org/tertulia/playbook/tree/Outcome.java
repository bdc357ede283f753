package org.tertulia.playbook.tree;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a protocol ends. */
public enum Outcome {
    ANSWERED("playbook.outcome.answered"),
    /** Nobody waits for an answer, for a reason that is named. */
    NOT_NEEDED("playbook.outcome.not-needed"),
    /** It fits no protocol after all: a situation, from which a new version may come. */
    SITUATION("playbook.outcome.situation"),
    /** Somebody else answers. */
    HANDED_OVER("playbook.outcome.handed-over");

    /** Why no answer is needed, as the inbox names it. */
    public static final List<String> REASONS =
            List.of("thanks", "spam", "duplicate", "not-for-us", "resolved-elsewhere", "other");

    private final String key;

    Outcome(String key) {
        this.key = key;
    }

    /** The key of its word. */
    public String key() {
        return key;
    }

    /** As the text form names it: {@code not-needed}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Outcome> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /** All that can stand in a text: {@code answered}, {@code not-needed spam}. */
    public static List<String> texts() {
        return Arrays.stream(values())
                .flatMap(
                        one ->
                                one == NOT_NEEDED
                                        ? REASONS.stream().map(it -> one.word() + " " + it)
                                        : Stream.of(one.word()))
                .toList();
    }
}
