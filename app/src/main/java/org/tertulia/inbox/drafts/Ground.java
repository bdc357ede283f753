package org.tertulia.inbox.drafts;

import java.util.Arrays;
import java.util.List;

/**
 * Because of what an answer needs approval: a rule, or a protocol that is followed, by its name at
 * that time; {@code fitted} is what of a rule fitted.
 */
public record Ground(boolean protocol, String name, List<String> fitted) {

    public Ground {
        fitted = List.copyOf(fitted);
    }

    /** As it is kept; names and conditions are lines. */
    String text() {
        return (protocol ? "p" : "r") + name + "\n" + String.join("\n", fitted);
    }

    static Ground of(String text) {
        var lines = text.split("\n", -1);
        return new Ground(
                text.startsWith("p"),
                lines[0].substring(1),
                Arrays.stream(lines).skip(1).filter(line -> !line.isEmpty()).toList());
    }
}
