package org.tertulia.listening.alerts.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tertulia.listening.alerts.Course;
import org.tertulia.listening.alerts.Evidence;
import org.tertulia.web.Page;
import tools.jackson.databind.json.JsonMapper;

/** What was counted beside what is usual; and how many people it has reached. */
record AlertChart(String options, String summary) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static AlertChart course(Course.Steps steps, Page page) {
        var label = label(page, steps.minutes() >= 60);
        var all = steps.all();
        var most = all.stream().mapToInt(Course.Step::found).max().orElse(0);
        var usual = all.stream().mapToDouble(Course.Step::usual).max().orElse(0);
        return new AlertChart(
                options(
                        all.stream().map(step -> label.format(step.begin())).toList(),
                        List.of(
                                bars(
                                        page.t("listening.alert.chart.heard"),
                                        all.stream().map(Course.Step::found).toList(),
                                        "$accent"),
                                line(
                                        page.t("listening.alert.chart.usual"),
                                        all.stream()
                                                .map(step -> Math.round(step.usual() * 10) / 10.0)
                                                .toList(),
                                        "$ink-2"))),
                page.t(
                        "listening.alert.chart.summary",
                        steps.minutes(),
                        most,
                        Math.round(usual * 10) / 10.0));
    }

    /** Minute by minute: how many messages, and how many people so far. */
    static AlertChart spread(List<Evidence.Piece> evidence, Page page) {
        var label = label(page, false);
        var step = step(evidence);
        var counts = new TreeMap<Long, Integer>();
        var people = new TreeMap<Long, Integer>();
        var met = new HashSet<Integer>();
        for (var piece : evidence) {
            var at = Math.floorDiv(piece.at().getEpochSecond(), step);
            counts.merge(at, 1, Integer::sum);
            met.add(piece.author());
            people.put(at, met.size());
        }
        var labels = new ArrayList<String>();
        var messages = new ArrayList<Integer>();
        var reached = new ArrayList<Integer>();
        for (var at = counts.firstKey(); at <= counts.lastKey(); at++) {
            labels.add(label.format(Instant.ofEpochSecond(at * step)));
            messages.add(counts.getOrDefault(at, 0));
            reached.add(people.floorEntry(at).getValue());
        }
        return new AlertChart(
                options(
                        labels,
                        List.of(
                                bars(page.t("listening.alert.chart.messages"), messages, "$accent"),
                                line(page.t("listening.alert.chart.people"), reached, "$saffron"))),
                page.t("listening.alert.spread.summary", evidence.size(), met.size(), step / 60));
    }

    /** A minute where it fits, else so many that some 240 steps are enough. */
    private static long step(List<Evidence.Piece> evidence) {
        var seconds =
                evidence.getLast().at().getEpochSecond()
                        - evidence.getFirst().at().getEpochSecond();
        return Math.max(1, (seconds / 60 + 239) / 240) * 60;
    }

    private static DateTimeFormatter label(Page page, boolean days) {
        return DateTimeFormatter.ofPattern(days ? "EEE H:mm" : "H:mm", page.locale())
                .withZone(page.zone());
    }

    private static String options(List<String> labels, List<Map<String, Object>> series) {
        return JSON.writeValueAsString(
                Map.of(
                        "legend",
                        Map.of("top", 0, "left", 0, "textStyle", Map.of("color", "$ink-2")),
                        "grid",
                        Map.of("left", 4, "right", 8, "top", 36, "bottom", 4),
                        "xAxis",
                        Map.of("type", "category", "data", labels),
                        "yAxis",
                        Map.of("type", "value", "minInterval", 1),
                        "series",
                        series));
    }

    private static Map<String, Object> bars(String name, List<Integer> data, String colour) {
        return Map.of(
                "type", "bar", "name", name, "data", data, "itemStyle", Map.of("color", colour));
    }

    private static Map<String, Object> line(
            String name, List<? extends Number> data, String colour) {
        return Map.of(
                "type",
                "line",
                "name",
                name,
                "data",
                data,
                "showSymbol",
                false,
                "lineStyle",
                Map.of("width", 2, "type", "dashed", "color", colour),
                "itemStyle",
                Map.of("color", colour));
    }
}
