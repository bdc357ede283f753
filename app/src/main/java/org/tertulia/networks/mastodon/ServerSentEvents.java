package org.tertulia.networks.mastodon;

import java.util.function.BiConsumer;

/** Makes events of the lines of a stream ({@code text/event-stream}): name and data. */
final class ServerSentEvents {

    private final BiConsumer<String, String> sink;
    private final StringBuilder data = new StringBuilder();
    private String event = "";

    ServerSentEvents(BiConsumer<String, String> sink) {
        this.sink = sink;
    }

    void line(String line) {
        if (line.isEmpty()) {
            end();
        } else if (line.startsWith("event:")) {
            event = value(line);
        } else if (line.startsWith("data:")) {
            data.append(data.isEmpty() ? "" : "\n").append(value(line));
        }
    }

    private void end() {
        if (!event.isEmpty() || !data.isEmpty()) {
            sink.accept(event, data.toString());
        }
        event = "";
        data.setLength(0);
    }

    private static String value(String line) {
        return line.substring(line.indexOf(':') + 1).replaceFirst("^ ", "");
    }
}
