package org.tertulia.networks.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Hands on the lines of a stream as they come, without their ends. */
record LineReader(Runnable opened, Consumer<String> sink) {

    /** Reads until the stream ends; no line may be longer than {@code longest} bytes. */
    void read(InputStream raw, int longest) throws IOException, Stop {
        opened.run();
        var in = new BufferedInputStream(raw);
        var line = new ByteArrayOutputStream();
        for (var next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                sink.accept(line.toString(StandardCharsets.UTF_8).replaceFirst("\r$", ""));
                line.reset();
            } else if (line.size() >= longest) {
                throw new Stop(Fetched.Trouble.TOO_LARGE, "> " + longest + " B");
            } else {
                line.write(next);
            }
        }
    }
}
