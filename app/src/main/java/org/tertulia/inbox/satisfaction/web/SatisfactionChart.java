package org.tertulia.inbox.satisfaction.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tertulia.inbox.satisfaction.Tally;
import org.tertulia.web.Page;
import tools.jackson.databind.json.JsonMapper;

/** Week by week how many gave 1 to 5 points; each has a pattern besides its colour. */
record SatisfactionChart(String options, String summary) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> COLOURS =
            List.of("$bad-fill", "$saffron", "$ink-3", "$accent", "$good");

    static SatisfactionChart of(List<SatisfactionView.Week> weeks, Tally all, Page page) {
        var series = new ArrayList<Map<String, Object>>();
        for (var score = 1; score <= 5; score++) {
            series.add(bars(page, score, weeks));
        }
        var options =
                Map.of(
                        // The words are ours: the summary.
                        "aria",
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
                                weeks.stream().map(SatisfactionView.Week::label).toList()),
                        "yAxis",
                        Map.of("type", "value", "minInterval", 1),
                        "series",
                        series);
        return new SatisfactionChart(
                JSON.writeValueAsString(options),
                page.t(
                        "inbox.satisfaction.summary",
                        weeks.size(),
                        all.rated(),
                        all.low(),
                        all.percentContent()));
    }

    private static Map<String, Object> bars(
            Page page, int score, List<SatisfactionView.Week> weeks) {
        return Map.of(
                "type",
                "bar",
                "stack",
                "scores",
                "barMaxWidth",
                28,
                "name",
                score + " " + Scores.word(page, score),
                "itemStyle",
                Map.of("color", COLOURS.get(score - 1)),
                "data",
                weeks.stream().map(week -> week.tally().scores().get(score - 1)).toList());
    }
}
