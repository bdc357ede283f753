package org.tertulia.listening.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.tertulia.listening.Grain;
import org.tertulia.listening.Volumes.Step;
import org.tertulia.web.Page;
import tools.jackson.databind.json.JsonMapper;

/** The chart of how much was found and when; {@code begins} lets a part of it be chosen. */
record VolumeView(String options, String summary, String begins, String end, long total) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static VolumeView of(List<Step> steps, Grain grain, Page page) {
        var label = label(grain, page);
        var labels = steps.stream().map(step -> label.format(step.begin())).toList();
        var counts = steps.stream().map(Step::count).toList();
        return new VolumeView(
                JSON.writeValueAsString(options(labels, counts, page)),
                summary(steps, label, page),
                JSON.writeValueAsString(
                        steps.stream().map(step -> step.begin().toString()).toList()),
                steps.isEmpty() ? "" : steps.getLast().end().toString(),
                counts.stream().mapToLong(Long::longValue).sum());
    }

    private static Map<String, Object> options(List<String> labels, List<Long> counts, Page page) {
        return Map.of(
                "xAxis",
                Map.of("type", "category", "data", labels, "boundaryGap", false),
                "yAxis",
                Map.of("type", "value", "minInterval", 1),
                "toolbox",
                Map.of("show", false),
                "brush",
                Map.of(
                        "xAxisIndex",
                        0,
                        "toolbox",
                        List.of(),
                        "brushStyle",
                        Map.of("color", "$accent-soft", "borderColor", "$accent", "opacity", 0.5)),
                "series",
                List.of(
                        Map.of(
                                "type",
                                "line",
                                "name",
                                page.t("listening.mentions"),
                                "data",
                                counts,
                                "showSymbol",
                                counts.size() == 1,
                                "lineStyle",
                                Map.of("width", 2),
                                "areaStyle",
                                Map.of("opacity", 0.16))));
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
