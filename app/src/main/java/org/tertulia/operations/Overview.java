package org.tertulia.operations;

import java.util.List;

/** All parts, as they were at one moment. */
public record Overview(List<Part> parts) {

    public Overview {
        parts = List.copyOf(parts);
    }

    /** That of the part that is worst. */
    public Condition condition() {
        return parts.stream().map(Part::condition).reduce(Condition.WELL, Condition::or);
    }

    /** How many parts are in that condition. */
    public int count(Condition condition) {
        return (int) parts.stream().filter(part -> part.condition() == condition).count();
    }
}
