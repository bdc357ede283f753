package org.tertulia.inbox.review.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.inbox.review.Pick;

/**
 * What was found, the last twelve weeks; {@code chart} null while there is nothing to draw, {@code
 * shown} says whose answers these are and along which protocol, empty for all.
 */
record ResultsView(
        List<Person> people,
        List<Part> protocols,
        List<String> criteria,
        @Nullable ReviewChart chart,
        List<Row> latest,
        String shown,
        int unseen) {

    /** Of fewer answers an average says more about chance than about the person. */
    static final int ENOUGH = 5;

    /**
     * So many answers of an agent; {@code grade} is null of too few, so are the means by criterion.
     */
    record Person(
            String id,
            String name,
            int answers,
            @Nullable Double grade,
            List<@Nullable Double> means,
            String path) {}

    /** So many answers to which a protocol led; {@code grade} is null of too few. */
    record Part(String name, int answers, @Nullable Double grade, String path) {}

    /** A week of those shown together. */
    record Week(LocalDate monday, String label, int answers, @Nullable Double grade) {}

    /** An answer that was reviewed. */
    record Row(Pick pick, String agent, int grade) {}
}
