package org.tertulia.inbox.review.web;

import java.util.List;

/** The plans; {@code wrongBrand} and {@code wrong} say what is not right about what was sent. */
record PlanView(List<Ours> brands, int wrongBrand, String wrong) {

    /** One brand's plan and criteria, as they stand in the forms; {@code alone}: one reviews. */
    record Ours(
            int number,
            String name,
            String percent,
            String newWeeks,
            boolean crises,
            boolean low,
            String second,
            boolean alone,
            List<Row> criteria) {}

    /** A criterion; an empty id is a new one. */
    record Row(String id, String name, String weight) {}
}
