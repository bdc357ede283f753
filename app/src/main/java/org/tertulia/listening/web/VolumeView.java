package org.tertulia.listening.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.tertulia.language.Sentiment;
import org.tertulia.listening.Grain;
import org.tertulia.listening.Tones;
import org.tertulia.listening.Volumes.Step;
import org.tertulia.web.Page;
import tools.jackson.databind.json.JsonMapper;

/**
 * The chart of how much was found and when, by tone; {@code begins} lets a part of it be chosen.
 */
record VolumeView(
        String options, String summary, String begins, String end, long total, List<Row> rows) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** A step as the table under the chart has it, and from when to when it is. */
    record Row(String label, String begin, String end, long count, Tones tones) {

        /** How many, and which they are. */
        record Figure(long count, Asked asked) {}

        /** By tone, then all; of those that were asked for. */
        List<Figure> figures(Asked asked) {
            var then = asked.between(begin, end);
            return List.of(
                    new Figure(tones.negative(), then.feeling(Sentiment.NEGATIVE.word())),
                    new Figure(tones.neutral(), then.feeling(Sentiment.NEUTRAL.word())),
                    new Figure(tones.positive(), then.feeling(Sentiment.POSITIVE.word())),
                    new Figure(tones.unsure(), then.feeling(UnderstoodAs.UNSURE)),
                    new Figure(count, then));
        }
    }

    /** Of the steps between two times; the first and the last may reach beyond. */
    static VolumeView of(List<Step> steps, Instant from, Instant to, Grain grain, Page page) {
        var label = label(grain, page);
        return new VolumeView(
                JSON.writeValueAsString(options(steps, label, page)),
                summary(steps, label, page),
                JSON.writeValueAsString(
                        steps.stream().map(step -> step.begin().toString()).toList()),
                steps.isEmpty() ? "" : steps.getLast().end().toString(),
                steps.stream().mapToLong(Step::count).sum(),
                steps.stream().map(step -> row(step, from, to, label)).toList());
    }

    private static Row row(Step step, Instant from, Instant to, DateTimeFormatter label) {
        var begin = step.begin().isBefore(from) ? from : step.begin();
        var end = step.end().isAfter(to) ? to : step.end();
        return new Row(
                label.format(step.begin()),
                begin.toString(),
                end.toString(),
                step.count(),
                step.tones());
    }

    private static Map<String, Object> options(
            List<Step> steps, DateTimeFormatter label, Page page) {
        var options = new HashMap<String, Object>();
        options.put(
                "aria",
                // The words are ours: the summary.
                Map.of(
                        "enabled",
                        true,
                        "label",
                        Map.of("enabled", false),
                        "decal",
                        Map.of("show", true)));
        options.put("legend", Map.of("top", 0, "left", 0, "textStyle", Map.of("color", "$ink-2")));
        options.put("grid", Map.of("left", 4, "right", 8, "top", 36, "bottom", 4));
        options.put(
                "xAxis",
                Map.of(
                        "type",
                        "category",
                        "data",
                        steps.stream().map(step -> label.format(step.begin())).toList(),
                        "boundaryGap",
                        false));
        options.put("yAxis", Map.of("type", "value", "minInterval", 1));
        options.put("toolbox", Map.of("show", false));
        options.put(
                "brush",
                Map.of(
                        "xAxisIndex",
                        0,
                        "toolbox",
                        List.of(),
                        "brushStyle",
                        Map.of("color", "$accent-soft", "borderColor", "$accent", "opacity", 0.5)));
        options.put(
                "series",
                List.of(
                        area(page.t("web.sentiment.negative"), "$bad-fill", steps, Tones::negative),
                        area(page.t("web.sentiment.neutral"), "$ink-3", steps, Tones::neutral),
                        area(page.t("web.sentiment.positive"), "$good", steps, Tones::positive),
                        area(page.t("language.unsure"), "$line-3", steps, Tones::unsure)));
        return options;
    }

    private static Map<String, Object> area(
            String name, String colour, List<Step> steps, ToLongFunction<Tones> figure) {
        return Map.of(
                "type",
                "line",
                "stack",
                "tones",
                "name",
                name,
                "data",
                steps.stream().mapToLong(step -> figure.applyAsLong(step.tones())).boxed().toList(),
                "showSymbol",
                steps.size() == 1,
                "itemStyle",
                Map.of("color", colour),
                "lineStyle",
                Map.of("width", 1, "color", colour),
                "areaStyle",
                Map.of("opacity", 0.55));
    }

    private static String summary(List<Step> steps, DateTimeFormatter label, Page page) {
        var most = steps.stream().max(Comparator.comparingLong(Step::count));
        if (most.isEmpty() || most.get().count() == 0) {
            return page.t("listening.volume.none");
        }
        return page.t(
                "listening.volume.summary",
                steps.stream().mapToLong(Step::count).sum(),
                label.format(steps.getFirst().begin()),
                label.format(steps.getLast().begin()),
                most.get().count(),
                label.format(most.get().begin()));
    }

    private static DateTimeFormatter label(Grain grain, Page page) {
        var formatter =
                switch (grain) {
                    case HOUR -> DateTimeFormatter.ofPattern("EEE H:mm", page.locale());
                    case DAY -> DateTimeFormatter.ofLocalizedPattern("MMMd");
                };
        return formatter.withLocale(page.locale()).withZone(page.zone());
    }

    /**
     * From when to when, where nobody said: two weeks until now, or until the last that was found.
     */
    static Instant usualBegin(Instant end, ZoneId zone) {
        return Grain.DAY.begin(end.atZone(zone)).minusDays(13).toInstant();
    }
}
