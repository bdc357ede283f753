package org.tertulia.inbox.satisfaction.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.inbox.satisfaction.Remark;
import org.tertulia.inbox.satisfaction.Tally;
import org.tertulia.web.kit.Option;

/**
 * How content they were, the last twelve weeks: {@code asks} is whether we ask anywhere, {@code
 * chart} null while nobody answered.
 */
record SatisfactionView(
        SatisfactionAsked asked,
        boolean asks,
        Tally all,
        @Nullable SatisfactionChart chart,
        List<Week> weeks,
        List<Person> people,
        List<Place> places,
        List<Part> queues,
        List<Part> protocols,
        List<Row> latest,
        List<Option> channels) {

    /** A week from its Monday on. */
    record Week(LocalDate monday, String label, Tally tally, String path) {}

    /** Who answered those customers. */
    record Person(String id, String name, Tally tally, String path) {}

    /** Where. */
    record Place(String network, String name, Tally tally, String path) {}

    /** A queue or a protocol: by its name. */
    record Part(String name, Tally tally, String path) {}

    /** One answer; {@code who} answered the customer. */
    record Row(
            long number,
            int score,
            Instant at,
            @Nullable Remark remark,
            String who,
            String network,
            String channel) {}
}
