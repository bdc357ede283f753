package org.tertulia.networks.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far a folder was read: up to the mail of this {@code uid}, as long as the folder's {@code
 * validity} is the same; {@code at} is when everything up to then had been read.
 */
record MailCursor(long validity, long uid, Instant at) {

    /** Reads what {@link #text} wrote; null where nothing is known. */
    static @Nullable MailCursor of(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            return JsonMapper.shared().readValue(cursor, MailCursor.class);
        } catch (JacksonException | NullPointerException e) {
            return null;
        }
    }

    String text() {
        return JsonMapper.shared().writeValueAsString(this);
    }
}
