package org.tertulia.networks.imported;

import java.util.Iterator;

/**
 * The rows of what was brought, read as they are asked for. What fails below (a broken connection,
 * a full disk) is an {@link java.io.UncheckedIOException}.
 */
public interface ImportRows extends Iterator<ImportRow>, AutoCloseable {

    @Override
    void close();
}
