package org.tertulia.networks.imported;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Turns the fields of a CSV row into the line of NDJSON that says the same. */
final class CsvLine {

    private static final Pattern FORMULA = Pattern.compile("=\"((?:[^\"]|\"\")*)\"");
    private static final Pattern ROUNDED = Pattern.compile("\\d([.,]\\d+)?[eE]\\+\\d+");
    private static final Pattern SLASHES =
            Pattern.compile(
                    "(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?:,?[ T]+(\\d{1,2}):(\\d\\d)(?::(\\d\\d))?)?");
    private static final Pattern DATE_ONLY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern TO_MINUTES =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)[ T]+(\\d):(\\d\\d)(.*)");

    private static final Pattern BETWEEN = Pattern.compile("[\\s|]+");

    private static final Map<String, String> KINDS =
            Map.ofEntries(
                    Map.entry("publicacion", "post"),
                    Map.entry("publicación", "post"),
                    Map.entry("mensaje", "post"),
                    Map.entry("comentario", "comment"),
                    Map.entry("respuesta", "comment"),
                    Map.entry("reply", "comment"),
                    Map.entry("directo", "direct"),
                    Map.entry("mensaje directo", "direct"),
                    Map.entry("direct message", "direct"),
                    Map.entry("dm", "direct"),
                    Map.entry("privado", "direct"),
                    Map.entry("reseña", "review"),
                    Map.entry("opinion", "review"),
                    Map.entry("opinión", "review"));

    private final DayOrder order;

    CsvLine(DayOrder order) {
        this.order = order;
    }

    /** What became of the row. */
    sealed interface Made {}

    record Line(byte[] payload) implements Made {}

    record Unclear(String reason, @Nullable String detail) implements Made {}

    Made line(List<String> fields, Map<CsvColumn, Integer> columns) {
        var line = JsonMapper.shared().createObjectNode();
        for (var entry : columns.entrySet()) {
            var at = entry.getValue();
            var value = at < fields.size() ? field(fields.get(at)) : "";
            if (entry.getKey() == CsvColumn.REMOTE_ID && ROUNDED.matcher(value).matches()) {
                return new Unclear("networks.quarantine.RoundedNumber", value);
            }
            if (entry.getKey() == CsvColumn.AT
                    && order == DayOrder.ISO
                    && SLASHES.matcher(value).matches()) {
                return new Unclear("networks.quarantine.DayOrMonth", value);
            }
            if (!value.isBlank()) {
                put(entry.getKey(), value, line);
            }
        }
        return new Line(JsonMapper.shared().writeValueAsBytes(line));
    }

    private void put(CsvColumn column, String value, ObjectNode line) {
        switch (column) {
            case REMOTE_ID -> line.put("remoteId", value);
            case HANDLE -> line.withObject("/author").put("handle", value);
            case NAME -> line.withObject("/author").put("name", value);
            case TEXT -> line.put("text", value);
            case AT -> line.put("at", at(value));
            case KIND -> {
                var kind = value.toLowerCase(Locale.ROOT).strip();
                line.put("kind", KINDS.getOrDefault(kind, value));
            }
            case IN_REPLY_TO -> line.put("inReplyTo", value);
            case URL -> line.put("url", value);
            case MEDIA_URL -> {
                for (var url : BETWEEN.splitAsStream(value.strip()).toList()) {
                    line.withArray("/media").addObject().put("url", url);
                }
            }
            case MEDIA_ALT -> {
                var media = line.path("media");
                if (media.size() > 0 && media.get(0) instanceof ObjectNode first) {
                    first.put("alt", value);
                }
            }
        }
    }

    private String at(String value) {
        var written = value.strip();
        var slashes = SLASHES.matcher(written);
        if (slashes.matches()) {
            var dayFirst = order == DayOrder.DAY_FIRST;
            return String.format(
                    Locale.ROOT,
                    "%s-%02d-%02dT%02d:%s:%s",
                    slashes.group(3),
                    Integer.parseInt(slashes.group(dayFirst ? 2 : 1)),
                    Integer.parseInt(slashes.group(dayFirst ? 1 : 2)),
                    slashes.group(4) == null ? 0 : Integer.parseInt(slashes.group(4)),
                    slashes.group(5) == null ? "00" : slashes.group(5),
                    slashes.group(6) == null ? "00" : slashes.group(6));
        }
        if (DATE_ONLY.matcher(written).matches()) {
            return written + "T00:00:00";
        }
        var early = TO_MINUTES.matcher(written);
        return early.matches()
                ? early.group(1) + "T0" + early.group(2) + ":" + early.group(3) + early.group(4)
                : written;
    }

    /** Excel writes {@code ="0123"} to keep the zero. */
    private static String field(String value) {
        var formula = FORMULA.matcher(value);
        return formula.matches() ? formula.group(1).replace("\"\"", "\"") : value;
    }
}
