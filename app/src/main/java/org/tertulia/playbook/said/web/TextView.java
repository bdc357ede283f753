package org.tertulia.playbook.said.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.playbook.said.Edition;
import org.tertulia.playbook.said.Tally;
import org.tertulia.playbook.said.Text;
import org.tertulia.playbook.text.Change;

/**
 * One approved message, how it is used, and what waits.
 *
 * @param shown what is approved, else what waits; null where all was dropped
 * @param changes from what is approved to what waits
 * @param writer of what waits; empty where nothing does
 * @param approver of what is approved; null where nothing is
 */
record TextView(
        Text text,
        @Nullable Edition shown,
        List<Previewed> variants,
        List<String> intents,
        @Nullable String department,
        String owner,
        String writer,
        @Nullable String approver,
        boolean offered,
        boolean expired,
        List<Change> changes,
        List<Previewed> waiting,
        Tally tally,
        List<Used> used,
        boolean writes,
        boolean supervises,
        String refused) {

    /** An answer that began with it; {@code path} leads to its conversation. */
    record Used(String who, String id, Instant at, boolean changed, int edition, String path) {}
}
