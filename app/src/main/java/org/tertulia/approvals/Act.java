package org.tertulia.approvals;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.MemberId;

/**
 * What was done with a request. {@code n} is the version that it made; {@code by} is null where the
 * program did it; {@code words} say why it was sent back, null once erased.
 */
public record Act(
        int n, Instant at, @Nullable MemberId by, What what, int text, @Nullable String words) {

    /** What can be done with a request. */
    public enum What {
        ASKED,
        /** Its text is another one. */
        CHANGED,
        /** What it is about went on: whoever agreed looks again. */
        RENEWED,
        GRANTED,
        RETURNED,
        WITHDRAWN,
        LAPSED;

        /** How the API and the database name it. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        static What of(String slug) {
            return valueOf(slug.toUpperCase(Locale.ROOT));
        }
    }
}
