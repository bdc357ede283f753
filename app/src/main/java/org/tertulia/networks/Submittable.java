package org.tertulia.networks;

import java.io.InputStream;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** A network whose messages are handed in, row by row, rather than looked for. */
public interface Submittable extends Network {

    /**
     * Reads the rows of a stream of any length as they are asked for. A row that cannot be read is
     * given all the same, with its fault: it ends in quarantine. What fails below (a broken
     * connection) is an {@link java.io.UncheckedIOException}.
     */
    Rows rows(Channel channel, InputStream stream, Format format);

    /** How the rows are written. */
    enum Format {
        /** A JSON object per line. */
        NDJSON,
        /** A table, as spreadsheets write it. */
        CSV
    }

    /** Rows, one after the other; closing closes the stream. */
    interface Rows extends Iterator<Submitted>, AutoCloseable {
        @Override
        void close();
    }

    /**
     * One row; {@code row} is the line on which it begins, from 1; {@code reason} the key of a
     * sentence, null when it can be read.
     */
    record Submitted(long row, Raw raw, @Nullable String reason, @Nullable String detail) {}
}
