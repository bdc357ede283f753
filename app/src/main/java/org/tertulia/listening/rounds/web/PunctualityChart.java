package org.tertulia.listening.rounds.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.tertulia.listening.rounds.Punctuality;
import org.tertulia.listening.rounds.Punctuality.Day;
import org.tertulia.web.Page;
import tools.jackson.databind.json.JsonMapper;

/**
 * Day by day what was made in time, late, and not at all; each has a pattern besides its colour.
 */
record PunctualityChart(String options, String summary) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static PunctualityChart of(Punctuality punctuality, Page page) {
        var label = DateTimeFormatter.ofPattern("EEE d", page.locale());
        var days = punctuality.days();
        var options =
                Map.of(
                        "aria",
                        // The words are ours: the summary.
                        Map.of(
                                "enabled",
                                true,
                                "label",
                                Map.of("enabled", false),
                                "decal",
                                Map.of("show", true)),
                        "legend",
                        Map.of("top", 0, "left", 0, "textStyle", Map.of("color", "$ink-2")),
                        "grid",
                        Map.of("left", 4, "right", 8, "top", 36, "bottom", 4),
                        "xAxis",
                        Map.of(
                                "type",
                                "category",
                                "data",
                                days.stream().map(day -> label.format(day.day())).toList()),
                        "yAxis",
                        Map.of("type", "value", "minInterval", 1),
                        "series",
                        List.of(
                                bars(page, "punctual", "$good", days, Day::punctual),
                                bars(page, "late", "$saffron", days, Day::late),
                                bars(page, "missed", "$bad-fill", days, Day::missed)));
        return new PunctualityChart(
                JSON.writeValueAsString(options),
                page.t(
                        "listening.round.punctuality.summary",
                        days.size(),
                        punctuality.punctual(),
                        punctuality.late(),
                        punctuality.missed()));
    }

    private static Map<String, Object> bars(
            Page page, String what, String colour, List<Day> days, ToIntFunction<Day> figure) {
        return Map.of(
                "type",
                "bar",
                "stack",
                "rounds",
                "barMaxWidth",
                28,
                "name",
                page.t("listening.round.state." + what),
                "itemStyle",
                Map.of("color", colour),
                "data",
                days.stream().mapToInt(figure).boxed().toList());
    }
}
