package org.tertulia.playbook;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.MemberId;
import org.tertulia.playbook.text.Reading;

/**
 * A version of a protocol.
 *
 * @param protocol the protocol's number
 * @param revision counts the changes of its text and state
 * @param reading what the text says
 * @param why it is proposed
 * @param from the day from which on it holds; null unless it is approved, or a retirement
 */
public record Version(
        int protocol,
        String handle,
        int n,
        VersionState state,
        String text,
        Reading reading,
        int revision,
        MemberId savedBy,
        Instant savedAt,
        @Nullable MemberId proposedBy,
        @Nullable String why,
        @Nullable LocalDate from) {

    /** Whether it holds by the time when the other would, which therefore never does. */
    public boolean outranks(Version other) {
        return n > other.n && from != null && other.from != null && !from.isAfter(other.from);
    }

    public String path() {
        return "/playbook/protocols/" + protocol + "?version=" + n;
    }
}
