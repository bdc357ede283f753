package org.tertulia.playbook.web;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Text in which accents and capitals make no difference. */
final class Folded {

    private Folded() {}

    static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    static List<String> words(String typed) {
        return Arrays.stream(of(typed).split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }
}
