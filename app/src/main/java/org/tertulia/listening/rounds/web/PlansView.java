package org.tertulia.listening.rounds.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tertulia.listening.rounds.Plan;
import org.tertulia.web.kit.Option;

/**
 * The channels with their rounds, and the form that gives them some; {@code zone} is the city by
 * whose clock they are due.
 */
record PlansView(
        List<Row> rows,
        Form form,
        List<Option> everies,
        List<Option> turns,
        String zone,
        boolean severalBrands,
        String error) {

    /** A channel; {@code due} is whose turn it is, {@code gone} says that this person cannot. */
    record Row(
            RoundsView.Where where,
            @Nullable Plan plan,
            String due,
            boolean gone,
            boolean paused) {}

    /** As it was filled in: channels by number, hours as {@code 09:00}, days from 1, Monday. */
    record Form(
            Set<Integer> channels,
            String every,
            String begins,
            String ends,
            Set<Integer> days,
            String due) {}
}
