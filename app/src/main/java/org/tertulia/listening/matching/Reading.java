package org.tertulia.listening.matching;

import java.util.List;

/** What came of reading a query text: a query, or the mistake in it. */
public sealed interface Reading {

    /** The text is a query. */
    record Parsed(Query query) implements Reading {}

    /**
     * The first mistake: the offsets between which it lies, and the key and arguments of the
     * sentence that says what is wrong there. {@code from} equals {@code to} where something is
     * missing.
     */
    record Mistake(int from, int to, String key, List<Object> arguments) implements Reading {}
}
