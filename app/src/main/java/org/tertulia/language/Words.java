package org.tertulia.language;

import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** Finds labels by their words. */
final class Words {

    private Words() {}

    static <T> T find(T[] labels, Function<T, String> word, String wanted) {
        return Arrays.stream(labels)
                .filter(label -> word.apply(label).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(wanted));
    }
}
