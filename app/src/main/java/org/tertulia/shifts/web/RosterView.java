package org.tertulia.shifts.web;

import java.time.LocalDate;
import java.util.List;
import org.tertulia.shifts.Shift;

/** A week of the roster: people by days; {@code shown} is the day that a phone shows. */
record RosterView(
        Week week, LocalDate shown, Teams.Chosen teams, List<Row> rows, boolean any, String error) {

    /**
     * A person's week; {@code zone} is the city of their clock where it is not the reader's, {@code
     * team} their departments and agencies.
     */
    record Row(
            String id,
            String handle,
            String name,
            String zone,
            String team,
            String hours,
            List<Cell> cells) {}

    /** A person's day; {@code away} says why they are on no duty in it, empty where they may be. */
    record Cell(LocalDate date, String away, List<Item> items) {}

    /**
     * One shift; {@code reader} is when it is by the reader's clock where that is another, {@code
     * instead} for whom somebody stands in.
     */
    record Item(
            Shift shift, String own, String reader, String cover, String instead, boolean over) {}
}
