package org.tertulia.listening.matching;

/** What a watch looks for. {@code docs/queries.md} describes the language. */
public record Query(Expression expression) {

    /** Characters of query text; a list of names longer than this is a folder of watches. */
    public static final int LONGEST = 2_000;

    /** Parentheses and NOTs inside one another. */
    public static final int DEEPEST = 50;

    /** Words between two places that are near one another. */
    public static final int FURTHEST = 100;

    /** Reads what a person typed; never throws. */
    public static Reading parse(String text) {
        return new Parser(text).read();
    }

    /** The query in its plainest spelling; reads back as an equal query. */
    @Override
    public String toString() {
        return expression.toString();
    }
}
