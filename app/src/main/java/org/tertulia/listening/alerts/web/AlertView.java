package org.tertulia.listening.alerts.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.listening.web.MentionView;
import org.tertulia.networks.letters.Letter;

/**
 * One alert: why it went off, what is behind it, who was told.
 *
 * @param room the number of its crisis room; 0 where there is none
 * @param paused whether nothing leaves just now
 */
record AlertView(
        AlertsView.Row row,
        @Nullable AlertChart course,
        @Nullable AlertChart spread,
        List<MentionView> messages,
        int found,
        int people,
        List<Talker> talkers,
        List<Letter> letters,
        @Nullable Instant hushedUntil,
        int room,
        boolean paused) {

    /** Somebody who speaks of it, and one of their messages. */
    record Talker(String name, int messages, String path) {}
}
