package org.tertulia.networks.imported;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.tertulia.networks.Content;

/** Tells forms of a message apart by what people read in it. */
final class Versions {

    private Versions() {}

    static String of(Content content) {
        var text = new StringBuilder(content.text());
        content.media().forEach(media -> text.append('\u0000').append(media.url()));
        return hash(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
