package org.tertulia.networks.web;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Bytes that nobody trusts, as something that can be looked at. */
final class HexDump {

    private static final int SHOWN = 4_096;
    private static final int LINE = 16;
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ");

    private HexDump() {}

    /** The beginning as text; what is no visible character becomes its name or a dot. */
    static String text(byte[] bytes) {
        var length = Math.min(bytes.length, SHOWN);
        var text = new String(bytes, 0, length, StandardCharsets.UTF_8);
        var shown = new StringBuilder(text.length());
        text.codePoints()
                .forEach(
                        c -> {
                            if (c == '\n' || c == '\t') {
                                shown.appendCodePoint(c);
                            } else if (Character.isISOControl(c)
                                    || Character.getType(c) == Character.FORMAT) {
                                shown.append("␦");
                            } else {
                                shown.appendCodePoint(c);
                            }
                        });
        return bytes.length > SHOWN ? shown.append(" …").toString() : shown.toString();
    }

    /** The beginning byte by byte: offset, sixteen bytes, the letters among them. */
    static String hex(byte[] bytes) {
        var lines = new StringBuilder();
        for (var at = 0; at < Math.min(bytes.length, SHOWN / 4); at += LINE) {
            var to = Math.min(bytes.length, at + LINE);
            lines.append("%06x  %-47s  ".formatted(at, HEX.formatHex(bytes, at, to)));
            for (var i = at; i < to; i++) {
                lines.append(bytes[i] >= ' ' && bytes[i] < 0x7f ? (char) bytes[i] : '.');
            }
            lines.append('\n');
        }
        return lines.toString();
    }
}
