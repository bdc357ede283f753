package org.tertulia.messages;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.networks.Author;
import org.tertulia.networks.Media;

/** The hashes of the record: keys of fixed length, and the seal of what was said. */
final class Digest {

    private final MessageDigest sha256 = sha256();

    private Digest() {}

    /** Under which a message is known: SHA-256 of the network's id of it. */
    static byte[] key(String remoteId) {
        return sha256().digest(remoteId.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Seals a body: SHA-256 over the salt and each field behind its length, so that no two bodies
     * share their bytes. What is quoted stays outside: it is another person's, and goes with them.
     */
    static byte[] body(
            byte[] salt,
            @Nullable Author author,
            String text,
            @Nullable String url,
            List<Media> media) {
        var digest = new Digest();
        digest.sha256.update(salt);
        digest.add(author == null ? null : author.key());
        digest.add(author == null ? null : author.handle());
        digest.add(author == null ? null : author.name());
        digest.add(text);
        digest.add(url);
        for (var each : media) {
            digest.add(each.url());
            digest.add(each.alt());
            digest.add(each.kind().name());
        }
        return digest.sha256.digest();
    }

    private void add(@Nullable String field) {
        var bytes = field == null ? null : field.getBytes(StandardCharsets.UTF_8);
        sha256.update(ByteBuffer.allocate(4).putInt(bytes == null ? -1 : bytes.length).flip());
        if (bytes != null) {
            sha256.update(bytes);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
