package org.tertulia.networks.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** Reads the body of an answer, decompressed, and never more than was agreed. */
final class Body {

    /** Of an answer that is no success. */
    private static final int SHORT = 64 * 1024;

    private Body() {}

    static byte[] whole(InputStream raw, @Nullable String encoding, int limit)
            throws IOException, Stop {
        try (var in = decoded(new Counted(raw, limit), encoding)) {
            var out = new ByteArrayOutputStream();
            if (copy(in, out, limit) > limit) {
                throw tooLarge(limit);
            }
            return out.toByteArray();
        } catch (TooMuch e) {
            throw tooLarge(limit);
        }
    }

    /** As much as comes, up to a little: the status matters more than its page. */
    static byte[] start(InputStream raw, @Nullable String encoding, int limit) {
        var most = Math.min(SHORT, limit);
        var out = new ByteArrayOutputStream();
        try (var in = decoded(new Counted(raw, limit), encoding)) {
            var _ = copy(in, out, most);
        } catch (IOException | Stop e) {
            // What was read is kept.
        }
        var bytes = out.toByteArray();
        return bytes.length <= most ? bytes : Arrays.copyOf(bytes, most);
    }

    private static int copy(InputStream in, ByteArrayOutputStream out, int limit)
            throws IOException {
        var buffer = new byte[16 * 1024];
        while (out.size() <= limit) {
            var n = in.read(buffer);
            if (n < 0) {
                break;
            }
            out.write(buffer, 0, n);
        }
        return out.size();
    }

    private static InputStream decoded(InputStream raw, @Nullable String encoding)
            throws IOException, Stop {
        var name = encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "", "identity" -> raw;
            case "gzip", "x-gzip" -> unlessEmpty(raw, true);
            case "deflate" -> unlessEmpty(raw, false);
            default -> throw new Stop(Fetched.Trouble.BROKEN_ANSWER, "Content-Encoding: " + name);
        };
    }

    private static InputStream unlessEmpty(InputStream raw, boolean gzip) throws IOException {
        var peeked = new PushbackInputStream(raw, 1);
        var first = peeked.read();
        if (first < 0) {
            return peeked;
        }
        peeked.unread(first);
        if (gzip) {
            return new GZIPInputStream(peeked);
        }
        // Some servers send deflate without the zlib header (RFC 1950) that the name means.
        var zlib = (first & 0x0f) == 8;
        return new InflaterInputStream(peeked, new Inflater(!zlib));
    }

    private static Stop tooLarge(int limit) {
        return new Stop(Fetched.Trouble.TOO_LARGE, "> " + limit + " B");
    }

    private static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** Compressed bytes count too. Closing does not drain what is left. */
    private static final class Counted extends InputStream {
        private final InputStream raw;
        private long left;

        Counted(InputStream raw, int limit) {
            this.raw = raw;
            this.left = limit + 1L;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (left <= 0) {
                throw new TooMuch();
            }
            var n = raw.read(buffer, offset, (int) Math.min(length, left));
            if (n > 0) {
                left -= n;
            }
            return n;
        }
    }
}
