package org.tertulia.networks.imported;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a CSV file into rows. Not every quotation mark at the start of a field quotes: a message may
 * begin with one. One that closes in the middle of a field, or swallows what look like whole rows,
 * is taken for a character of the text, and costs no row but its own.
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

    /**
     * The next row without its line end, null at the end of the file.
     *
     * @param fields how many fields a row has; 0 when that is not known yet
     */
    @Nullable Frame next(String separators, int fields) throws IOException {
        return new Row(separators, fields).read();
    }

    private final class Row {
        private final String separators;
        private final int fields;
        private final ByteArrayOutputStream out = new ByteArrayOutputStream(512);
        private State state = State.FIELD_START;
        private long length;
        private int lines = 1;
        private int firstLineEnd = -1;
        private boolean literal;

        /** Separators before the quoted field, and in its lines after the first. */
        private int before;

        private int inLine;
        private int fewestInLine = Integer.MAX_VALUE;
        private int inAll;
        private boolean crossed;

        Row(String separators, int fields) {
            this.separators = separators;
            this.fields = fields;
        }

        @Nullable Frame read() throws IOException {
            while (true) {
                var b = source.read();
                if (b < 0) {
                    return length == 0 ? null : end();
                }
                if (state == State.QUOTED) {
                    quoted(b);
                } else if (state == State.QUOTE_IN_QUOTED && b != '"' && swallowed(b)) {
                    take(b);
                    return firstLine(true);
                } else if (b == '\n' || b == '\r') {
                    if (b == '\r') {
                        skipLineFeed();
                    }
                    return framed(out.toByteArray(), length, lines, true, literal);
                } else {
                    bare(b);
                }
                take(b);
                if (length >= Frame.KEPT && state == State.QUOTED && firstLineEnd >= 0) {
                    return firstLine(isTab());
                }
            }
        }

        private void quoted(int b) {
            if (b == '\n') {
                lines++;
                firstLineEnd = firstLineEnd < 0 ? out.size() : firstLineEnd;
                fewestInLine = crossed ? Math.min(fewestInLine, inLine) : fewestInLine;
                crossed = true;
                inLine = 0;
            } else if (crossed && separators.indexOf(b) >= 0) {
                inLine++;
                inAll++;
            }
            state = b == '"' ? State.QUOTE_IN_QUOTED : State.QUOTED;
        }

        private void bare(int b) {
            if (separators.indexOf(b) >= 0) {
                state = State.FIELD_START;
                before++;
            } else if (b == '"' && (state == State.FIELD_START || state == State.QUOTE_IN_QUOTED)) {
                crossed &= state == State.QUOTE_IN_QUOTED;
                state = State.QUOTED;
            } else {
                literal |= state == State.QUOTE_IN_QUOTED && firstLineEnd < 0;
                state = State.BARE;
            }
        }

        /** Whether the field that just closed holds rows rather than lines. */
        private boolean swallowed(int next) {
            if (!crossed || fields == 0) {
                return false;
            }
            var closes = next == '\n' || next == '\r' || separators.indexOf(next) >= 0;
            return !closes
                    || (isTab() && inAll > 0)
                    || (before >= 2 && inLine >= before && fewestInLine >= fields - 1);
        }

        private boolean isTab() {
            return separators.equals("\t");
        }

        private void take(int b) {
            length++;
            if (out.size() < Frame.KEPT) {
                out.write(b);
            }
        }

        private Frame end() {
            if (state != State.QUOTED) {
                return framed(out.toByteArray(), length, lines, true, literal);
            }
            return firstLineEnd >= 0
                    ? firstLine(isTab())
                    : framed(out.toByteArray(), length, lines, isTab(), isTab());
        }

        private Frame firstLine(boolean literally) {
            var bytes = out.toByteArray();
            source.giveBack(bytes, firstLineEnd + 1);
            var end =
                    firstLineEnd > 0 && bytes[firstLineEnd - 1] == '\r'
                            ? firstLineEnd - 1
                            : firstLineEnd;
            return framed(Arrays.copyOf(bytes, end), end, 1, literally, literally);
        }
    }

    private Frame framed(byte[] bytes, long length, int lines, boolean closed, boolean literal) {
        var frame = new Frame(line + 1, bytes, length, closed, literal);
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
