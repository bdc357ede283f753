package org.tertulia.operations.backup;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, in hexadecimal. */
final class Digests {

    private Digests() {}

    static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String end(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    static String of(byte[] bytes) {
        var digest = begin();
        digest.update(bytes);
        return end(digest);
    }

    /** Reads all of it. */
    static String of(InputStream in) throws IOException {
        var digest = begin();
        try (var digesting = new DigestInputStream(in, digest)) {
            digesting.skipNBytes(0);
            digesting.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return end(digest);
    }
}
