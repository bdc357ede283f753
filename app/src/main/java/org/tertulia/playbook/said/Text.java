package org.tertulia.playbook.said;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.MemberId;

/**
 * An approved message, as it stands today.
 *
 * @param number names it in addresses, {@code handle} in protocols and files
 * @param owner hears when it is about to expire
 * @param current the edition that was approved last; null before the first
 * @param open the one that waits for an approval, or was given back
 */
public record Text(
        int number,
        String handle,
        MemberId owner,
        @Nullable Instant retired,
        @Nullable Edition current,
        @Nullable Edition open) {

    public String path() {
        return "/playbook/messages/" + number;
    }

    /** Whether agents may use it. */
    public boolean offered(LocalDate today) {
        return retired == null && current != null && !current.content().expired(today);
    }

    /** Whether it was approved once, and its time is over. */
    public boolean expired(LocalDate today) {
        return current != null && current.content().expired(today);
    }

    /** What a page shows of it: what was approved, else what waits; null where all was dropped. */
    public @Nullable Edition shown() {
        return current == null ? open : current;
    }

    public String title() {
        var shown = shown();
        return shown == null ? handle : shown.content().title();
    }
}
