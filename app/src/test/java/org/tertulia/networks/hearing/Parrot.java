package org.tertulia.networks.hearing;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Content;
import org.tertulia.networks.Looking;
import org.tertulia.networks.NetworkItem;
import org.tertulia.networks.Raw;
import org.tertulia.networks.Reading;
import org.tertulia.networks.Submittable;

/** A network that says what it is told: a payload is {@code <id>|<text>}. */
final class Parrot implements Looking, Submittable {

    static final String NAME = "parrot";

    final Deque<Supplier<Looked>> answers = new ArrayDeque<>();
    final List<@Nullable String> cursors = new ArrayList<>();
    boolean mended;
    int readings;

    static Raw raw(String id, String text) {
        return raw(id, "", text);
    }

    static Raw raw(String id, String version, String text) {
        return new Raw(id, version, (id + "|" + text).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Reading read(@Nullable Channel channel, byte[] payload) {
        readings++;
        var said = new String(payload, StandardCharsets.UTF_8);
        var bar = said.indexOf('|');
        if (bar < 0) {
            return new Reading.Unreadable("networks.quarantine.NoBar", null);
        }
        var text = said.substring(bar + 1);
        if (!mended && text.equals("throw")) {
            throw new IllegalStateException("the adapter is broken");
        }
        if (!mended && text.equals("deep")) {
            throw new StackOverflowError();
        }
        var at = text.startsWith("at ") ? Instant.parse(text.substring(3)) : null;
        return Reading.Items.of(new NetworkItem.Post(content(said.substring(0, bar), text, at)));
    }

    static Content content(String id, String text, @Nullable Instant at) {
        return new Content(id, null, text, at, null, List.of(), null, null, null);
    }

    @Override
    public Looked look(Channel channel, @Nullable String cursor) {
        synchronized (this) {
            cursors.add(cursor);
        }
        return answers.isEmpty()
                ? new Looked.Answered(List.of(), cursor, Instant.MAX, null, null, null)
                : answers.removeFirst().get();
    }

    @Override
    public Rows rows(Channel channel, InputStream stream, Format format) {
        var lines =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                        .lines()
                        .iterator();
        return new Rows() {
            private long row;

            @Override
            public boolean hasNext() {
                return lines.hasNext();
            }

            @Override
            public Submitted next() {
                return submitted(++row, lines.next());
            }

            @Override
            public void close() {}
        };
    }

    private Submitted submitted(long row, String said) {
        var line = said.getBytes(StandardCharsets.UTF_8);
        var bar = said.indexOf('|');
        return bar < 0
                ? new Submitted(row, new Raw(said, "", line), "networks.quarantine.NoBar", null)
                : new Submitted(
                        row,
                        new Raw(said.substring(0, bar), said, line, read(null, line)),
                        null,
                        null);
    }
}
