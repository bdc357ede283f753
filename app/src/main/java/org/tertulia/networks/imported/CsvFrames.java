package org.tertulia.networks.imported;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a CSV file into rows. A quotation mark that never closes costs the line on which it stands,
 * not the rest of the file.
 */
final class CsvFrames {

    private enum State {
        FIELD_START,
        BARE,
        QUOTED,
        QUOTE_IN_QUOTED
    }

    private final ByteSource source;
    private long line;

    CsvFrames(ByteSource source) {
        this.source = source;
    }

    /** The next row without its line end, null at the end of the file. */
    @Nullable Frame next(String separators) throws IOException {
        var out = new ByteArrayOutputStream(512);
        var state = State.FIELD_START;
        long length = 0;
        int firstLineEnd = -1;
        int lines = 1;
        while (true) {
            var b = source.read();
            if (b < 0) {
                return length == 0 ? null : end(out, length, state, firstLineEnd, lines);
            }
            if (state == State.QUOTED) {
                if (b == '\n') {
                    lines++;
                    firstLineEnd = firstLineEnd < 0 ? out.size() : firstLineEnd;
                }
                state = b == '"' ? State.QUOTE_IN_QUOTED : State.QUOTED;
            } else if (b == '\n' || b == '\r') {
                if (b == '\r') {
                    skipLineFeed();
                }
                return framed(out.toByteArray(), length, lines, true);
            } else if (separators.indexOf(b) >= 0) {
                state = State.FIELD_START;
            } else if (b == '"' && state != State.BARE) {
                state = State.QUOTED;
            } else {
                state = State.BARE;
            }
            length++;
            if (out.size() < Frame.KEPT) {
                out.write(b);
            }
            if (length >= Frame.KEPT && state == State.QUOTED && firstLineEnd >= 0) {
                return firstLine(out.toByteArray(), firstLineEnd);
            }
        }
    }

    private Frame end(
            ByteArrayOutputStream out, long length, State state, int firstLineEnd, int lines) {
        if (state != State.QUOTED) {
            return framed(out.toByteArray(), length, lines, true);
        }
        return firstLineEnd >= 0
                ? firstLine(out.toByteArray(), firstLineEnd)
                : framed(out.toByteArray(), length, lines, false);
    }

    private Frame firstLine(byte[] bytes, int end) {
        source.giveBack(bytes, end + 1);
        return framed(Arrays.copyOf(bytes, end), end, 1, false);
    }

    private Frame framed(byte[] bytes, long length, int lines, boolean closed) {
        var frame = new Frame(line + 1, bytes, length, closed);
        line += lines;
        return frame;
    }

    private void skipLineFeed() throws IOException {
        var after = source.read();
        if (after >= 0 && after != '\n') {
            source.giveBack(new byte[] {(byte) after}, 0);
        }
    }
}
