package org.tertulia.audience.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.audience.Contact;
import org.tertulia.messages.Message;
import org.tertulia.web.Mistake;
import org.tertulia.web.Page;

/**
 * A contact with what they said; {@code next} is the address of what they said before, {@code
 * merges} the other contacts that are the same person, {@code reason} one that was {@code wrong}.
 */
record ContactView(
        Contact contact,
        List<Message> history,
        @Nullable String next,
        @Nullable Asked asked,
        List<Merged> merges,
        String reason,
        Mistake wrong) {

    /** Who asked for the erasure, and whether that was the reader. */
    record Asked(String by, String reason, boolean own) {}

    /** Another contact for which this one stands; {@code by} found that out. */
    record Merged(long number, String name, String by, Instant at) {}

    String name(Page page) {
        var name = contact.name();
        return name == null ? page.t("audience.contact.erased") : name;
    }
}
