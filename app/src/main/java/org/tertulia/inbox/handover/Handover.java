package org.tertulia.inbox.handover;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.MemberId;

/** What somebody passed on at the end of a shift, and a note for who comes next. */
record Handover(
        MemberId from,
        Instant at,
        int handed,
        int returned,
        @Nullable MemberId to,
        @Nullable String note) {}
