package org.tertulia.listening.web;

import org.jspecify.annotations.Nullable;
import org.tertulia.listening.matching.Query;
import org.tertulia.listening.matching.Reading.Mistake;
import org.tertulia.listening.matching.Reading.Parsed;

/** A query as a program sent it. */
final class QueryText {

    private QueryText() {}

    /**
     * What it asks for.
     *
     * @throws Mistaken where it asks for nothing that can be found
     */
    static Query read(@Nullable String text) {
        return switch (Query.parse(text == null ? "" : text)) {
            case Parsed parsed -> parsed.query();
            case Mistake mistake -> throw new Mistaken(mistake);
        };
    }

    /** The query has a mistake; {@link MistakeProblem} tells the program which. */
    static final class Mistaken extends RuntimeException {

        private final transient Mistake mistake;

        Mistaken(Mistake mistake) {
            super(mistake.key(), null, false, false);
            this.mistake = mistake;
        }

        Mistake mistake() {
            return mistake;
        }
    }
}
