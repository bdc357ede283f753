package org.tertulia.networks.plaza;

import org.jspecify.annotations.Nullable;
import org.tertulia.networks.plaza.crowd.Matter;
import org.tertulia.networks.plaza.crowd.Persona;

/**
 * What somebody of the crowd said, as they remember it; {@code first} is the entry with which they
 * began, {@code step} its place in the story (null: they react).
 */
record Line(long entry, @Nullable Long step, long first, Persona who, Matter matter, int round) {

    static Line opening(Entry entry, long step, Persona who, Matter matter) {
        return new Line(entry.id(), step, entry.id(), who, matter, 0);
    }

    Line next(Entry entry) {
        return new Line(entry.id(), null, first, who, matter, round + 1);
    }
}
