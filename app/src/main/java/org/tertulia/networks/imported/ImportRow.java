package org.tertulia.networks.imported;

import org.jspecify.annotations.Nullable;
import org.tertulia.networks.NetworkItem;
import org.tertulia.networks.Raw;
import org.tertulia.networks.Reading;

/** One row of what was brought. */
public sealed interface ImportRow {

    /** The line of the file on which it begins, from 1. */
    long line();

    /** The bytes of the row as they were (UTF-16 as UTF-8). */
    byte[] raw();

    /** The line of NDJSON that is stored; of a row that is none, its bytes. */
    byte[] payload();

    /** What is stored before anything else. */
    Raw heard();

    /** A message. */
    record Row(long line, byte[] raw, byte[] payload, NetworkItem.Message item)
            implements ImportRow {

        @Override
        public Raw heard() {
            return new Raw(
                    item.remoteId(), Versions.of(item.content()), payload, Reading.Items.of(item));
        }
    }

    /**
     * A row for the quarantine. {@code reason} is the key of a sentence; {@code length} is the
     * row's size in bytes, more than {@code raw} holds where it was monstrous.
     */
    record RowError(
            long line,
            byte[] raw,
            byte[] payload,
            long length,
            String reason,
            @Nullable String detail)
            implements ImportRow {

        @Override
        public Raw heard() {
            return new Raw("sha256:" + Versions.hash(payload), "", payload);
        }
    }
}
