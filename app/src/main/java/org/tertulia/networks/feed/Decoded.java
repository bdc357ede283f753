package org.tertulia.networks.feed;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bytes as text, in the character set they are really in: byte order mark, then what HTTP says,
 * then the XML declaration or the page's meta element. A declaration that the bytes contradict is
 * not believed. {@code contradicted} is the declared name when it was not.
 */
record Decoded(String text, Charset charset, @Nullable String contradicted) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern IN_HTTP =
            Pattern.compile("(?i)charset\\s*=\\s*[\"']?([A-Za-z0-9._:-]+)");
    private static final Pattern IN_XML =
            Pattern.compile("(?i)^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)");
    private static final Pattern IN_HTML =
            Pattern.compile("(?i)<meta[^>]{0,200}?charset\\s*=\\s*[\"']?([A-Za-z0-9._:-]+)");

    static Decoded of(byte[] bytes, @Nullable String contentType) {
        var marked = byMark(bytes);
        if (marked != null) {
            return marked;
        }
        var declared = declared(bytes, contentType);
        if (isUtf8(bytes)) {
            var believed = declared == null || agrees(declared, bytes);
            return new Decoded(
                    new String(bytes, StandardCharsets.UTF_8),
                    StandardCharsets.UTF_8,
                    believed ? null : declared);
        }
        var charset = declared == null ? null : known(declared);
        if (charset != null && !isUtf(charset)) {
            // Browsers read Latin-1 as windows-1252: it is the same but for the quotation marks.
            var wider = isLatin1(charset) ? WINDOWS_1252 : charset;
            return new Decoded(new String(bytes, wider), wider, null);
        }
        if (mostlyUtf8(bytes)) {
            return new Decoded(
                    new String(bytes, StandardCharsets.UTF_8), StandardCharsets.UTF_8, "UTF-8");
        }
        return new Decoded(
                new String(bytes, WINDOWS_1252),
                WINDOWS_1252,
                declared == null ? "UTF-8" : declared);
    }

    private static @Nullable Decoded byMark(byte[] b) {
        if (starts(b, 0xef, 0xbb, 0xbf)) {
            return marked(b, 3, StandardCharsets.UTF_8);
        }
        if (starts(b, 0xff, 0xfe, 0, 0)) {
            return marked(b, 4, Charset.forName("UTF-32LE"));
        }
        if (starts(b, 0, 0, 0xfe, 0xff)) {
            return marked(b, 4, Charset.forName("UTF-32BE"));
        }
        if (starts(b, 0xff, 0xfe)) {
            return marked(b, 2, StandardCharsets.UTF_16LE);
        }
        if (starts(b, 0xfe, 0xff)) {
            return marked(b, 2, StandardCharsets.UTF_16BE);
        }
        if (b.length > 3 && b[0] == 0 && b[1] != 0 && b[2] == 0 && b[3] != 0) {
            return marked(b, 0, StandardCharsets.UTF_16BE);
        }
        if (b.length > 3 && b[0] != 0 && b[1] == 0 && b[2] != 0 && b[3] == 0) {
            return marked(b, 0, StandardCharsets.UTF_16LE);
        }
        return null;
    }

    private static Decoded marked(byte[] bytes, int from, Charset charset) {
        return new Decoded(new String(bytes, from, bytes.length - from, charset), charset, null);
    }

    private static @Nullable String declared(byte[] bytes, @Nullable String contentType) {
        if (contentType != null) {
            var http = IN_HTTP.matcher(contentType);
            if (http.find()) {
                return http.group(1);
            }
        }
        var start = new String(bytes, 0, Math.min(bytes.length, 2048), StandardCharsets.ISO_8859_1);
        var xml = IN_XML.matcher(start);
        if (xml.find()) {
            return xml.group(1);
        }
        var html = IN_HTML.matcher(start);
        return html.find() ? html.group(1) : null;
    }

    /** Bytes that are valid UTF-8 and more than ASCII are UTF-8, whatever is declared. */
    private static boolean agrees(String declared, byte[] bytes) {
        for (var b : bytes) {
            if (b < 0) {
                var charset = known(declared);
                return charset != null && charset.equals(StandardCharsets.UTF_8);
            }
        }
        return true;
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            var _ =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** A few damaged bytes among many good ones. */
    private static boolean mostlyUtf8(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(8192);
        int bad = 0;
        int good = 0;
        while (in.hasRemaining()) {
            var result = decoder.decode(in, out, true);
            out.flip();
            while (out.hasRemaining()) {
                good += out.get() > 127 ? 1 : 0;
            }
            out.clear();
            if (result.isError()) {
                bad++;
                in.position(in.position() + result.length());
            }
        }
        return good > bad;
    }

    private static @Nullable Charset known(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean isUtf(Charset charset) {
        return charset.name().toUpperCase(Locale.ROOT).startsWith("UTF-");
    }

    private static boolean isLatin1(Charset charset) {
        return charset.equals(StandardCharsets.ISO_8859_1)
                || charset.equals(StandardCharsets.US_ASCII);
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
