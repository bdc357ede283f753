package org.tertulia.networks.imported;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a CSV file as spreadsheets write it: separator, quotation and character set are found
 * out, columns are known by their names in English or Spanish.
 */
public final class CsvRows implements ImportRows {

    private final LineReading reading;
    private final CsvLine lines;
    private final ByteSource source;
    private final CsvFrames frames;
    private Charset charset;
    private boolean utf8Seen;
    private @Nullable CsvHeader header;
    private @Nullable ImportRow next;

    /**
     * Reads up to the header.
     *
     * @param order how the file writes dates with slashes
     */
    public CsvRows(InputStream in, LineReading reading, DayOrder order) {
        this.reading = reading;
        this.lines = new CsvLine(order);
        try {
            var file = TextFile.of(in);
            this.source = new ByteSource(file.bytes());
            this.charset = file.charset();
            this.frames = new CsvFrames(source);
            open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Which columns were understood, by the names the file gives them. */
    public Map<CsvColumn, String> columns() {
        var named = new TreeMap<CsvColumn, String>();
        if (header != null) {
            var names = header.names();
            header.columns().forEach((column, at) -> named.put(column, names.get(at)));
        }
        return named;
    }

    private void open() throws IOException {
        Character declared = null;
        var first = frame(",;\t|", 0);
        if (first != null) {
            var text = decoded(first.bytes());
            // Excel's own way to say it.
            if (text != null && text.matches("(?i)\"?sep=.\"?")) {
                declared = text.charAt(text.toLowerCase(Locale.ROOT).indexOf('=') + 1);
                first = frame(String.valueOf(declared), 0);
            }
        }
        if (first == null) {
            return;
        }
        var text = decoded(first.bytes());
        var found = CsvHeader.of(text == null ? "" : text, declared);
        var missing = found.missing();
        if (missing == null) {
            header = found;
        } else {
            next = error(first, "networks.quarantine.MissingColumn", missing);
        }
    }

    @Override
    public boolean hasNext() {
        if (next == null && header != null) {
            next = row(header);
        }
        return next != null;
    }

    @Override
    public ImportRow next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        var row = next;
        next = null;
        return row;
    }

    private @Nullable ImportRow row(CsvHeader header) {
        try {
            while (true) {
                var frame = frame(String.valueOf(header.separator()), header.names().size());
                if (frame == null) {
                    return null;
                }
                var row = row(frame, header);
                if (row != null) {
                    return row;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null for a row of nothing: spreadsheets leave them at the end. */
    private @Nullable ImportRow row(Frame frame, CsvHeader header) {
        if (!frame.closed()) {
            return error(frame, "networks.quarantine.OpenQuotation", null);
        }
        if (frame.isTooLong()) {
            return NdjsonRows.row(frame, frame.bytes(), reading);
        }
        var text = decoded(frame.bytes());
        if (text == null) {
            return error(frame, "networks.quarantine.BadUtf8", "1");
        }
        List<String> fields;
        try {
            fields =
                    frame.literal()
                            ? CsvHeader.literally(text, header.separator())
                            : CsvHeader.fields(text, header.separator());
        } catch (CsvParseException e) {
            return error(frame, "networks.quarantine.BadCsv", null);
        }
        if (fields.stream().allMatch(String::isBlank)) {
            return null;
        }
        if (fields.size() > header.names().size() && hasMore(fields, header.names().size())) {
            return error(
                    frame,
                    "networks.quarantine.MoreFields",
                    fields.size() + " > " + header.names().size());
        }
        return switch (lines.line(fields, header.columns())) {
            case CsvLine.Unclear(var reason, var detail) -> error(frame, reason, detail);
            case CsvLine.Line(var payload) -> NdjsonRows.row(frame, payload, reading);
        };
    }

    private static boolean hasMore(List<String> fields, int from) {
        return fields.subList(from, fields.size()).stream().anyMatch(field -> !field.isBlank());
    }

    private @Nullable Frame frame(String separators, int fields) throws IOException {
        Frame frame;
        do {
            frame = frames.next(separators, fields);
        } while (frame != null && frame.isBlank());
        return frame;
    }

    /** A file that was ASCII so far may turn out not to be UTF-8. */
    private @Nullable String decoded(byte[] bytes) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            try {
                var text =
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .decode(ByteBuffer.wrap(bytes))
                                .toString();
                utf8Seen |= text.length() < bytes.length;
                return text;
            } catch (CharacterCodingException e) {
                if (utf8Seen) {
                    return null;
                }
                charset = TextFile.WINDOWS_1252;
            }
        }
        return new String(bytes, charset);
    }

    private static ImportRow error(Frame frame, String reason, @Nullable String detail) {
        return new ImportRow.RowError(
                frame.line(), frame.bytes(), frame.bytes(), frame.length(), reason, detail);
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
