package org.tertulia.approvals.web;

import java.util.Arrays;
import java.util.Optional;

/** Which requests are listed. */
enum ApprovalList {
    /** What waits for the reader, the one due first before all. */
    TO_DECIDE("to-decide", "approvals.list.toDecide"),
    /** What the reader asked for. */
    ASKED("asked", "approvals.list.asked"),
    /** What is decided, or was taken back. */
    ENDED("ended", "approvals.list.ended");

    private final String slug;
    private final String key;

    ApprovalList(String slug, String key) {
        this.slug = slug;
        this.key = key;
    }

    String slug() {
        return slug;
    }

    /** The key of its name. */
    String key() {
        return key;
    }

    static Optional<ApprovalList> of(String slug) {
        return Arrays.stream(values()).filter(one -> one.slug.equals(slug)).findFirst();
    }
}
