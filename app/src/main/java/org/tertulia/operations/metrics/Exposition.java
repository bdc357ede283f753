package org.tertulia.operations.metrics;

import java.util.Locale;

/** Figures in Prometheus's text format, version 0.0.4. */
final class Exposition {

    static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final StringBuilder text = new StringBuilder();

    /** Begins a family; its figures follow. */
    Exposition family(String name, Kind kind, String meaning) {
        text.append("# HELP ").append(name).append(' ').append(meaning).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(kind.word()).append('\n');
        return this;
    }

    /** Labels by name and value in turn. */
    Exposition figure(String name, double value, String... labels) {
        text.append(name);
        for (var i = 0; i < labels.length; i += 2) {
            text.append(i == 0 ? '{' : ',')
                    .append(labels[i])
                    .append("=\"")
                    .append(escaped(labels[i + 1]))
                    .append('"');
        }
        text.append(labels.length == 0 ? " " : "} ").append(plain(value)).append('\n');
        return this;
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** What a figure does over time. */
    enum Kind {
        COUNTER,
        GAUGE,
        HISTOGRAM;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
