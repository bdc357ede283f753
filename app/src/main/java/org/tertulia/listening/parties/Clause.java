package org.tertulia.listening.parties;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A stretch of a text, from its first token to behind its last, and who is named there. */
record Clause<P>(int first, int end, List<Naming<P>> namings) {

    Clause {
        namings = List.copyOf(namings);
    }

    Set<P> parties() {
        return namings.stream().map(Naming::party).collect(Collectors.toSet());
    }
}
