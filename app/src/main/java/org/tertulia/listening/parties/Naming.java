package org.tertulia.listening.parties;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tertulia.listening.matching.Marking;
import org.tertulia.listening.matching.Query;

/** A place in a text where a party is named. */
record Naming<P>(P party, int from, int to) {

    /** In the order of the text. */
    static <P> List<Naming<P>> in(
            String text, @Nullable String language, Map<P, Set<Query>> parties) {
        var all = new ArrayList<Naming<P>>();
        parties.forEach(
                (party, queries) ->
                        Marking.marks(queries, text, language)
                                .forEach(
                                        mark ->
                                                all.add(
                                                        new Naming<>(
                                                                party, mark.from(), mark.to()))));
        all.sort(Comparator.comparingInt((Naming<P> it) -> it.from()).thenComparing(Naming::to));
        return all;
    }
}
