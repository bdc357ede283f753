package org.tertulia.notifications;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tertulia.kernel.MemberId;

/**
 * A member was told something in the app, in the transaction that this is published in: who reaches
 * people elsewhere goes on from here. It is no fact of the business, and the record keeps none.
 */
public record Told(UUID id, MemberId whom, String key, List<Object> args, String url, Instant at) {

    public Told {
        args = List.copyOf(args);
    }
}
