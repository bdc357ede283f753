package org.tertulia.shifts;

import java.util.List;

/**
 * What the roster says of one member around a moment: {@code kept} whether it speaks of them at
 * all, {@code duties} what they attend then and later, the earliest first.
 */
public record Rostered(boolean kept, List<Duty> duties) {

    public Rostered {
        duties = List.copyOf(duties);
    }
}
