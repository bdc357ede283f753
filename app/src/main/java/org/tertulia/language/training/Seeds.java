package org.tertulia.language.training;

import java.util.List;
import java.util.stream.Stream;

/** The seeds as the program brings them along, so that an installation can go on learning. */
final class Seeds {

    /** The language of each text is known; of those in {@code tongues} nothing else. */
    record Seed(String language, Rows.Row row) {

        String text() {
            return row.get("text");
        }

        boolean isMessage() {
            return row.names().contains("sentiment");
        }
    }

    /** Read when first asked. */
    static final List<Seed> ALL =
            Stream.concat(
                            Material.SEEDED.stream()
                                    .flatMap(
                                            language ->
                                                    rows(language)
                                                            .map(row -> new Seed(language, row))),
                            rows("tongues").map(row -> new Seed(row.get("lang"), row)))
                    .toList();

    /** Those that a pupil may be asked to repeat. */
    static final List<Seed> LEARNED =
            ALL.stream().filter(seed -> !Guard.keeps(seed.row())).toList();

    private Seeds() {}

    private static Stream<Rows.Row> rows(String name) {
        return Rows.brought("/language/seeds/" + name + ".tsv").rows().stream();
    }
}
