package org.tertulia.inbox.writing;

import java.util.Locale;

/** Personal data in a text: what, as it stands there, and from where to where. */
public record Find(Kind kind, String shown, int from, int to) {

    /** What sort of data it is. */
    public enum Kind {
        EMAIL("inbox.writing.data.email"),
        PHONE("inbox.writing.data.phone"),
        IBAN("inbox.writing.data.iban"),
        CARD("inbox.writing.data.card"),
        IDENTITY("inbox.writing.data.identity");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** The key of its name. */
        public String key() {
            return key;
        }

        /** As the record and the API name it: {@code email}. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean overlaps(Find other) {
        return from < other.to && other.from < to;
    }
}
