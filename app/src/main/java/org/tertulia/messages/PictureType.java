package org.tertulia.messages;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of picture that browsers show and that cannot carry scripts. */
public enum PictureType {
    JPEG("image/jpeg"),
    PNG("image/png"),
    GIF("image/gif"),
    WEBP("image/webp");

    private final String mediaType;

    PictureType(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What the first bytes say it is: a server's word for it is not asked. */
    public static Optional<PictureType> of(byte[] bytes) {
        return Arrays.stream(values()).filter(type -> type.begins(bytes)).findFirst();
    }

    private boolean begins(byte[] bytes) {
        return switch (this) {
            case JPEG -> has(bytes, 0, "\u00FF\u00D8\u00FF");
            case PNG -> has(bytes, 0, "\u0089PNG\r\n\u001A\n");
            case GIF -> has(bytes, 0, "GIF87a") || has(bytes, 0, "GIF89a");
            case WEBP -> has(bytes, 0, "RIFF") && has(bytes, 8, "WEBP");
        };
    }

    private static boolean has(byte[] bytes, int at, String sign) {
        var expected = sign.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= at + expected.length
                && Arrays.equals(bytes, at, at + expected.length, expected, 0, expected.length);
    }
}
