package org.tertulia.playbook.said;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A text as it would be said here.
 *
 * @param i the variant's place in its edition, from 0
 * @param filled with all that is known, and signed; what is lacking stands between braces
 * @param lacking the fields for which somebody must be asked
 * @param fits whether the network takes so much
 * @param weight how well it suits
 */
public record Offer(
        Text text,
        Edition edition,
        int i,
        Variant variant,
        String filled,
        List<Field> lacking,
        boolean fits,
        int weight) {

    public Offer {
        lacking = List.copyOf(lacking);
    }

    /**
     * Names its variant in a form, and which of its edition's files go along: {@code 12.3.0:0:1}.
     */
    public String mark() {
        var files =
                IntStream.range(0, edition.content().files().size())
                        .mapToObj(place -> ":" + place)
                        .collect(Collectors.joining());
        return text.number() + "." + edition.n() + "." + i + files;
    }
}
