package org.tertulia.playbook.text;

import java.util.List;

/** What is wrong in a line (the first is 1): the key of a sentence, and what it speaks of. */
public record Mistake(int line, String key, List<String> arguments) {

    public Mistake {
        arguments = List.copyOf(arguments);
    }

    static Mistake at(int line, String key, String... arguments) {
        return new Mistake(line, key, List.of(arguments));
    }
}
