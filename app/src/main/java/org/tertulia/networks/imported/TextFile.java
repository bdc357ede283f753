package org.tertulia.networks.imported;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * A file of text in a character set that can be cut at its line ends: UTF-8 or windows-1252. UTF-16
 * is turned into UTF-8; the byte order mark is left out.
 */
record TextFile(InputStream bytes, Charset charset) {

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** So much is looked at to guess the character set. */
    private static final int LOOKED_AT = 256 * 1024;

    static TextFile of(InputStream in) throws IOException {
        var buffered = new BufferedInputStream(in, LOOKED_AT);
        buffered.mark(LOOKED_AT);
        var start = buffered.readNBytes(LOOKED_AT);
        buffered.reset();
        if (starts(start, 0xef, 0xbb, 0xbf)) {
            buffered.skipNBytes(3);
            return new TextFile(buffered, StandardCharsets.UTF_8);
        }
        if (starts(start, 0xff, 0xfe)) {
            buffered.skipNBytes(2);
            return utf16(buffered, StandardCharsets.UTF_16LE);
        }
        if (starts(start, 0xfe, 0xff)) {
            buffered.skipNBytes(2);
            return utf16(buffered, StandardCharsets.UTF_16BE);
        }
        if (start.length > 3 && start[0] != 0 && start[1] == 0 && start[2] != 0 && start[3] == 0) {
            return utf16(buffered, StandardCharsets.UTF_16LE);
        }
        if (start.length > 3 && start[0] == 0 && start[1] != 0 && start[2] == 0 && start[3] != 0) {
            return utf16(buffered, StandardCharsets.UTF_16BE);
        }
        return new TextFile(buffered, isUtf8(start) ? StandardCharsets.UTF_8 : WINDOWS_1252);
    }

    private static TextFile utf16(InputStream in, Charset charset) {
        return new TextFile(
                new Transcoded(new InputStreamReader(in, charset)), StandardCharsets.UTF_8);
    }

    /** The last character may be cut in two. */
    private static boolean isUtf8(byte[] start) {
        var decoder =
                StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        var result =
                decoder.decode(
                        ByteBuffer.wrap(start), CharBuffer.allocate(start.length + 1), false);
        return !result.isError();
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

    private static final class Transcoded extends InputStream {
        private final Reader reader;
        private final char[] chars = new char[8192];
        private byte[] bytes = new byte[0];
        private int position;

        Transcoded(Reader reader) {
            this.reader = reader;
        }

        @Override
        public int read() throws IOException {
            return fill() ? bytes[position++] & 0xff : -1;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            if (!fill()) {
                return -1;
            }
            var n = Math.min(length, bytes.length - position);
            System.arraycopy(bytes, position, to, offset, n);
            position += n;
            return n;
        }

        private boolean fill() throws IOException {
            if (position < bytes.length) {
                return true;
            }
            // A pair of surrogates stays together.
            var n = reader.read(chars, 0, chars.length - 1);
            if (n <= 0) {
                return false;
            }
            if (Character.isHighSurrogate(chars[n - 1])) {
                var low = reader.read();
                if (low >= 0) {
                    chars[n++] = (char) low;
                }
            }
            bytes = new String(chars, 0, n).getBytes(StandardCharsets.UTF_8);
            position = 0;
            return true;
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
