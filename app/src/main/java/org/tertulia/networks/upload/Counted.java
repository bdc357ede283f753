package org.tertulia.networks.upload;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that knows how far it was read. */
final class Counted extends FilterInputStream {

    private long count;

    Counted(InputStream in) {
        super(in);
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        var b = super.read();
        count += b < 0 ? 0 : 1;
        return b;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
        var n = super.read(to, from, length);
        count += Math.max(n, 0);
        return n;
    }
}
