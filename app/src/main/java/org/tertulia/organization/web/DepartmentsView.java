package org.tertulia.organization.web;

import java.util.List;
import org.tertulia.web.Mistake;

/** The departments, and for owners the form of a new one. */
record DepartmentsView(List<Row> rows, Form form, boolean owner, Mistake wrong) {

    /**
     * A department; {@code heads} and {@code people} are names, those of the heads not twice;
     * {@code agency} says until when it works for us, empty for one of our own.
     */
    record Row(
            int number,
            String name,
            List<String> heads,
            List<String> people,
            boolean closed,
            String agency) {}

    /** What was filled in. */
    record Form(String name, String agencyUntil, List<Person> everybody) {}

    /** A colleague who may be in it. */
    record Person(String id, String handle, String name, boolean in, boolean heads) {}
}
