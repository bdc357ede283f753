package org.tertulia.notifications;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One thing told to one member: a sentence by its key, and the page that it is about. */
public record Notification(
        UUID id, String key, List<Object> args, String url, Instant at, boolean read) {

    public Notification {
        args = List.copyOf(args);
    }
}
