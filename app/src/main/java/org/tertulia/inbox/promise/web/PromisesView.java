package org.tertulia.inbox.promise.web;

import java.util.List;
import org.tertulia.web.kit.Option;

/** What is promised where, the most general first, and the form that promises something else. */
record PromisesView(
        List<Row> rows,
        Form form,
        List<Option> subjects,
        List<Option> units,
        List<Option> calendars,
        String error) {

    /**
     * What is promised to one kind of questions; {@code subject} is as the form has it; {@code set}
     * says whether it is set, or what holds everywhere else.
     */
    record Row(String subject, String what, String within, String hours, int warn, boolean set) {}

    /** As it was filled in: {@code subject} as {@code company}, {@code channel:3}. */
    record Form(String subject, String amount, String unit, String calendar, String warn) {}
}
