package org.tertulia.listening;

import java.util.UUID;
import org.tertulia.kernel.Uuid7;

/** One watch. */
public record WatchId(UUID value) {

    public static WatchId next() {
        return new WatchId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
