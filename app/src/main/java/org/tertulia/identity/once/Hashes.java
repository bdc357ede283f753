package org.tertulia.identity.once;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** SHA-256 of keys, and of all that makes two requests the same. */
final class Hashes {

    private Hashes() {}

    static byte[] of(String key) {
        return digest().digest(key.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] of(HttpServletRequest request, byte[] body) {
        var digest = digest();
        part(digest, request.getMethod());
        part(digest, request.getRequestURI());
        part(digest, request.getQueryString());
        part(digest, request.getContentType());
        return digest.digest(body);
    }

    private static void part(MessageDigest digest, @Nullable String text) {
        digest.update(Objects.requireNonNullElse(text, "").getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
