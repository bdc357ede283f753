package org.tertulia.listening.words;

import java.util.HashMap;
import java.util.Map;
import org.tertulia.messages.Wordings.Wording;

/** In how many of the messages that were read each word is. */
final class Sample {

    private final Map<String, Map<String, Integer>> words = new HashMap<>();
    private int read;

    void add(Wording wording) {
        read++;
        TopicWords.of(wording)
                .forEach(
                        (word, written) ->
                                words.computeIfAbsent(word, _ -> new HashMap<>(2))
                                        .merge(written, 1, Integer::sum));
    }

    int read() {
        return read;
    }

    Iterable<String> words() {
        return words.keySet();
    }

    int messages(String word) {
        return words.getOrDefault(word, Map.of()).values().stream().mapToInt(n -> n).sum();
    }

    /** As most write it. */
    String written(String word) {
        return words.getOrDefault(word, Map.of()).entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse(word);
    }
}
