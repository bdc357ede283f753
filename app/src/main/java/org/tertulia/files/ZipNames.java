package org.tertulia.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.Set;

/**
 * The names of what is in an archive, read from its directory alone: nothing is unpacked, so none
 * can be a bomb (APPNOTE.TXT 6.3.10, 4.3.12 and 4.3.16).
 */
final class ZipNames {

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int MOST = 10_000;

    private ZipNames() {}

    /** None where it is no archive that can be read. */
    static Set<String> of(byte[] bytes) {
        var zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (var at = bytes.length - END_LENGTH; at >= 0; at--) {
            if (zip.getInt(at) == END) {
                return names(zip, zip.getInt(at + 16));
            }
        }
        return Set.of();
    }

    private static Set<String> names(ByteBuffer zip, int from) {
        var names = new HashSet<String>();
        var at = from;
        while (at >= 0
                && at <= zip.limit() - ENTRY_LENGTH
                && zip.getInt(at) == ENTRY
                && names.size() < MOST) {
            var length = Short.toUnsignedInt(zip.getShort(at + 28));
            var beside =
                    Short.toUnsignedInt(zip.getShort(at + 30))
                            + Short.toUnsignedInt(zip.getShort(at + 32));
            if (at + ENTRY_LENGTH + length > zip.limit()) {
                return Set.of();
            }
            names.add(new String(zip.array(), at + ENTRY_LENGTH, length, UTF_8));
            at += ENTRY_LENGTH + length + beside;
        }
        return names;
    }
}
