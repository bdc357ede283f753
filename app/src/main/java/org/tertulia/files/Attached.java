package org.tertulia.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file that goes along with something said.
 *
 * @param hash the SHA-256 of its bytes, in 64 hexadecimal digits
 * @param size in bytes
 * @param alt what is to be seen on a picture; empty for any other
 */
public record Attached(String hash, String name, FileType type, int size, String alt) {

    private static final Pattern PATH = Pattern.compile("/files/([0-9a-f]{64})(\\?.*)?");

    /** Where it is given out. */
    public String path() {
        return "/files/" + hash + "?name=" + URLEncoder.encode(name, UTF_8);
    }

    /** The hash of the file that is given out there; null where none of ours is. */
    public static @Nullable String hashIn(String path) {
        var found = PATH.matcher(path);
        return found.matches() ? found.group(1) : null;
    }

    /** As a person reads its size, at least 1. */
    public int kilobytes() {
        return Math.max(1, size >> 10);
    }

    /** What is read of it where it is not shown. */
    public String label() {
        return alt.isEmpty() ? name : alt;
    }
}
