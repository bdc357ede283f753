package org.tertulia.networks.plaza;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tertulia.networks.ChannelId;

/**
 * Something said on a square; {@code author} is null where the brand says it, {@code files} are
 * what it brought along.
 */
record Entry(
        long id,
        ChannelId square,
        Kind kind,
        @Nullable Customer author,
        @Nullable Customer with,
        @Nullable Long parent,
        @Nullable Long root,
        String text,
        Instant at,
        @Nullable Instant editedAt,
        @Nullable Instant deletedAt,
        List<Picture> files) {

    Entry {
        files = List.copyOf(files);
    }

    /** A file that the brand brought: a picture, or another. */
    record Picture(String path, String label, boolean picture) {}

    /** Where it is said. */
    enum Kind {
        POST,
        COMMENT,
        DIRECT;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    boolean byBrand() {
        return author == null;
    }

    boolean deleted() {
        return deletedAt != null;
    }

    /** The entry that a thread hangs from: its own where it began one. */
    long thread() {
        return root == null ? id : root;
    }
}
