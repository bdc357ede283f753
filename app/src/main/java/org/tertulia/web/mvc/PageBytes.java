package org.tertulia.web.mvc;

import gg.jte.TemplateOutput;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A page in one piece: jte's own output keeps thousands of them, each of which would pass through
 * every layer to the socket.
 */
final class PageBytes extends ByteArrayOutputStream implements TemplateOutput {

    private static final int USUAL = 1 << 16;

    PageBytes() {
        super(USUAL);
    }

    @Override
    public void writeContent(String text) {
        writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void writeContent(String text, int from, int to) {
        writeContent(text.substring(from, to));
    }

    /** What the templates say was made bytes when they were compiled. */
    @Override
    public void writeBinaryContent(byte[] text) {
        writeBytes(text);
    }
}
