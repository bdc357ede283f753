package org.tertulia.organization;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Proposes how colleagues may name a person in a note. */
final class Handles {

    private static final int LONGEST = 30;

    /** Words of addresses below {@code /members}. */
    private static final Set<String> RESERVED = Set.of("invitations");

    private Handles() {}

    /** Without end: {@code ana}, {@code ana2}, {@code ana3}, … */
    static Stream<String> of(String name) {
        var plain =
                Normalizer.normalize(name.strip().split("\\s+")[0], Normalizer.Form.NFD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]", "");
        var word = plain.isEmpty() || RESERVED.contains(plain) ? "member" : plain;
        var first = word.substring(0, Math.min(word.length(), LONGEST));
        return Stream.concat(
                Stream.of(first), IntStream.iterate(2, i -> i + 1).mapToObj(i -> first + i));
    }
}
