package org.tertulia.organization.web;

import java.util.List;
import org.tertulia.web.Mistake;

/** The departments, and for owners the form of a new one. */
record DepartmentsView(List<Row> rows, Form form, boolean owner, Mistake wrong) {

    /** A department; {@code heads} and {@code people} are names, those of the heads not twice. */
    record Row(int number, String name, List<String> heads, List<String> people, boolean closed) {}

    /** What was filled in. */
    record Form(String name, List<Person> everybody) {}

    /** A colleague who may be in it. */
    record Person(String id, String handle, String name, boolean in, boolean heads) {}
}
