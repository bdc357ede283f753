package org.tertulia.networks.imported;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.tertulia.networks.NetworkItem;
import org.tertulia.networks.Reading;

/** Lines of JSON, one message each; blank lines are passed over. */
public final class NdjsonRows implements ImportRows {

    private final LineReading reading;
    private final ByteSource source;
    private long line;
    private @Nullable Frame next;

    public NdjsonRows(InputStream in, LineReading reading) {
        this.reading = reading;
        try {
            // Notepad writes UTF-16 too.
            this.source = new ByteSource(TextFile.of(in).bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean hasNext() {
        while (next == null || next.isBlank()) {
            next = frame();
            if (next == null) {
                return false;
            }
        }
        return true;
    }

    @Override
    public ImportRow next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        var frame = next;
        next = null;
        return row(frame, frame.bytes(), reading);
    }

    static ImportRow row(Frame frame, byte[] payload, LineReading reading) {
        if (frame.isTooLong()) {
            return new ImportRow.RowError(
                    frame.line(),
                    frame.bytes(),
                    payload,
                    frame.length(),
                    "networks.quarantine.TooLong",
                    String.valueOf(frame.length()));
        }
        return switch (reading.read(payload)) {
            case Reading.Unreadable(var reason, var detail) ->
                    new ImportRow.RowError(
                            frame.line(), frame.bytes(), payload, frame.length(), reason, detail);
            case Reading.Items items ->
                    new ImportRow.Row(
                            frame.line(),
                            frame.bytes(),
                            payload,
                            (NetworkItem.Message) items.items().getFirst());
        };
    }

    private @Nullable Frame frame() {
        var out = new ByteArrayOutputStream(512);
        try {
            long length = source.readLine(out, Frame.KEPT);
            return length < 0 ? null : new Frame(++line, out.toByteArray(), length, true, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
