package org.tertulia.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.temporal.ChronoUnit.MICROS;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/**
 * How entries hang together: {@code hash(n) = SHA-256(domain, n, hash(n-1), id, time, actor, type,
 * subject, detail)}, each text with its length before it, so that no two entries have the same
 * bytes.
 */
final class Chain {

    private static final String DOMAIN = "tertulia.audit.1";

    /** What the first entry follows. */
    static final byte[] START = new byte[32];

    private Chain() {}

    static byte[] hash(
            long n,
            byte[] previous,
            UUID id,
            Instant at,
            String actor,
            String type,
            String subject,
            String detail) {
        var bytes = new ByteArrayOutputStream(256);
        try (var out = new DataOutputStream(bytes)) {
            text(out, DOMAIN);
            out.writeLong(n);
            out.write(previous);
            out.writeLong(id.getMostSignificantBits());
            out.writeLong(id.getLeastSignificantBits());
            out.writeLong(MICROS.between(Instant.EPOCH, at));
            text(out, actor);
            text(out, type);
            text(out, subject);
            text(out, detail);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sha256(bytes.toByteArray());
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        var bytes = text.getBytes(UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
