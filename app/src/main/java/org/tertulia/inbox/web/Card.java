package org.tertulia.inbox.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who it is: a contact beside the conversation. {@code name} is null once erased; {@code open} and
 * {@code all} count their conversations.
 */
record Card(
        String face,
        long number,
        @Nullable String name,
        List<Profile> profiles,
        int all,
        int open,
        List<Past> history) {

    /** Their account on one network. */
    record Profile(String network, @Nullable String handle, @Nullable String name) {}

    /** Another conversation with them. */
    record Past(long number, String state, Instant at, String network, String channel) {}
}
