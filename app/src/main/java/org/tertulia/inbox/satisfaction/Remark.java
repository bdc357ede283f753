package org.tertulia.inbox.satisfaction;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tertulia.language.Gist;
import org.tertulia.messages.Message;

/** What they added, and what was understood of it; null text once the person was erased. */
public record Remark(Instant at, @Nullable String text, @Nullable String language, Gist gist) {

    /** What the record calls it; behind it comes the id of its link. No network knows it. */
    static final String BY_LINK = "satisfaction:";

    /** Whether a message is what somebody added by link, which no network can answer. */
    public static boolean is(Message message) {
        var id = message.remoteId();
        return id != null && id.startsWith(BY_LINK);
    }

    /** Whether it is what was added by that link. */
    public static boolean is(Message message, UUID link) {
        return (BY_LINK + link).equals(message.remoteId());
    }
}
