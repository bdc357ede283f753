package org.tertulia.networks.imported;

/**
 * The bytes of one row. {@code length} counts those too that were not kept; {@code closed} says
 * that its quotations close; {@code literal} that its quotation marks quote nothing.
 */
record Frame(long line, byte[] bytes, long length, boolean closed, boolean literal) {

    /** A longer row is refused; it is kept as evidence up to {@link #KEPT}. */
    static final int ACCEPTED = 1024 * 1024;

    static final int KEPT = 16 * 1024 * 1024;

    boolean isTooLong() {
        return length > ACCEPTED;
    }

    boolean isBlank() {
        for (var b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
                return false;
            }
        }
        return true;
    }
}
