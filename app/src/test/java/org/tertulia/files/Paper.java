package org.tertulia.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/** Files of the tests: no two of one name are alike. */
public final class Paper {

    private Paper() {}

    /** A picture by its first bytes. */
    public static byte[] picture(String of) {
        return ("\u0089PNG\r\n\u001a\n" + of).getBytes(ISO_8859_1);
    }

    /** One that browsers show. */
    public static byte[] pixel() {
        return Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    }

    public static byte[] document(String of) {
        return ("%PDF-1.7\n" + of).getBytes(UTF_8);
    }
}
