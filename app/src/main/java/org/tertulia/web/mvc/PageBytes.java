package org.tertulia.web.mvc;

import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A page in one piece: jte's own output keeps thousands of them, each of which would pass through
 * every layer to the socket. Only one thread writes, so that nothing is locked for each piece.
 */
final class PageBytes implements TemplateOutput {

    private static final int USUAL = 1 << 17;

    private byte[] bytes = new byte[USUAL];
    private int size;

    @Override
    public void writeContent(String text) {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void writeContent(String text, int from, int to) {
        writeContent(text.substring(from, to));
    }

    /** What the templates say was made bytes when they were compiled. */
    @Override
    public void writeBinaryContent(byte[] text) {
        write(text);
    }

    private void write(byte[] piece) {
        if (piece.length > bytes.length - size) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + piece.length));
        }
        System.arraycopy(piece, 0, bytes, size, piece.length);
        size += piece.length;
    }

    int size() {
        return size;
    }

    void writeTo(OutputStream output) throws IOException {
        output.write(bytes, 0, size);
    }

    /** Empty again, with the memory that it has. */
    void reset() {
        size = 0;
    }
}
