package org.tertulia.web;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Everything that is wrong with a form that comes back: sentences by field, in the form's order.
 */
public record Mistakes(Map<String, String> sentences) {

    public static final Mistakes NONE = new Mistakes(Map.of());

    public Mistakes {
        sentences = new LinkedHashMap<>(sentences);
    }

    public boolean isEmpty() {
        return sentences.isEmpty();
    }

    /** The sentence beside this field; empty where it is fine. */
    public String at(String field) {
        return sentences.getOrDefault(field, "");
    }

    /** Whether this field is the one to begin with. */
    public boolean begin(String field) {
        return sentences.keySet().stream().findFirst().filter(field::equals).isPresent();
    }
}
