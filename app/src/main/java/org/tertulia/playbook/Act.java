package org.tertulia.playbook;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.MemberId;

/** What somebody did with a version, and the words that they gave to it. */
public record Act(int n, What what, @Nullable String words, MemberId by, Instant at) {

    /** What can be done with one. */
    public enum What {
        BEGUN("playbook.act.begun"),
        SAVED("playbook.act.saved"),
        PROPOSED("playbook.act.proposed"),
        RETURNED("playbook.act.returned"),
        APPROVED("playbook.act.approved"),
        DROPPED("playbook.act.dropped"),
        RETIRED("playbook.act.retired");

        private final String key;

        What(String key) {
            this.key = key;
        }

        /** The key of its words. */
        public String key() {
            return key;
        }

        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        static What of(String slug) {
            return Arrays.stream(values())
                    .filter(one -> one.slug().equals(slug))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No such act: " + slug));
        }
    }
}
