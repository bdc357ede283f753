package org.tertulia.shifts.web;

import java.util.List;
import java.util.Set;

/** The shifts that come back, and the form of another one. */
record PatternsView(List<Row> rows, ShiftForm form, Cycle cycle) {

    record Row(int number, String id, String name, String when, String cover, String since) {}

    /** Days from 1, Monday; every so many weeks; until a date, or for ever where it is empty. */
    record Cycle(Set<Integer> days, String everyWeeks, String until) {}
}
