package org.tertulia.playbook.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.playbook.Protocol;
import org.tertulia.playbook.Version;
import org.tertulia.playbook.situations.Situation;
import org.tertulia.playbook.text.Change;
import org.tertulia.web.kit.Option;

/**
 * All versions of a protocol and what was done with them, and two of them compared.
 *
 * @param from the earlier one; null where there is nothing to compare with
 */
record VersionsView(
        Protocol protocol,
        String title,
        List<Row> rows,
        List<Option> options,
        @Nullable Version from,
        @Nullable Version to,
        List<Change> changes) {

    /**
     * A version, who did what with it, and of what it came; {@code instead} is which one holds by
     * the time when it would, 0 for none.
     */
    record Row(Version version, int instead, List<Deed> deeds, List<Situation> situations) {}

    /** What somebody did, and the words that they gave to it. */
    record Deed(String what, String who, String id, Instant at, @Nullable String words) {}
}
