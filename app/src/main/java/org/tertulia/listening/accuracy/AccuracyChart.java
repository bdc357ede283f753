package org.tertulia.listening.accuracy;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tertulia.messages.judging.Accuracy.Tally;
import org.tertulia.messages.judging.Accuracy.Week;
import org.tertulia.messages.judging.Asked;
import org.tertulia.messages.web.JudgeForm;
import org.tertulia.web.Page;
import tools.jackson.databind.json.JsonMapper;

/** Week by week the share that was right; each question has a mark besides its colour. */
record AccuracyChart(String options, String summary) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> COLOURS =
            List.of("$accent", "$saffron", "$bad-fill", "$ink-3");
    private static final List<String> MARKS = List.of("circle", "rect", "triangle", "diamond");

    static AccuracyChart of(List<Week> weeks, Page page) {
        var label = DateTimeFormatter.ofPattern("d MMM", page.locale());
        var series = Arrays.stream(Asked.values()).map(asked -> line(page, asked, weeks)).toList();
        var options =
                Map.of(
                        // The words are ours: the summary.
                        "aria",
                        Map.of("enabled", true, "label", Map.of("enabled", false)),
                        "legend",
                        Map.of("top", 0, "left", 0, "textStyle", Map.of("color", "$ink-2")),
                        "grid",
                        Map.of("left", 4, "right", 12, "top", 36, "bottom", 4),
                        "xAxis",
                        Map.of(
                                "type",
                                "category",
                                "data",
                                weeks.stream().map(week -> label.format(week.monday())).toList()),
                        "yAxis",
                        Map.of("type", "value", "min", 0, "max", 100),
                        "series",
                        series);
        return new AccuracyChart(JSON.writeValueAsString(options), summary(weeks, page));
    }

    private static Map<String, Object> line(Page page, Asked asked, List<Week> weeks) {
        return Map.of(
                "type",
                "line",
                "name",
                JudgeForm.name(page, asked),
                "symbol",
                MARKS.get(asked.ordinal()),
                "symbolSize",
                8,
                "connectNulls",
                true,
                "itemStyle",
                Map.of("color", COLOURS.get(asked.ordinal())),
                "data",
                percents(weeks.stream().map(week -> week.of(asked)).toList()));
    }

    /** A week in which nothing was judged has no point. */
    private static List<@Nullable Long> percents(List<Tally> tallies) {
        var percents = new ArrayList<@Nullable Long>();
        tallies.forEach(
                tally -> percents.add(tally.said() == 0 ? null : Math.round(tally.right() * 100)));
        return percents;
    }

    private static String summary(List<Week> weeks, Page page) {
        var words = new ArrayList<String>();
        for (var asked : Asked.values()) {
            var all = weeks.stream().map(week -> week.of(asked)).reduce(Tally::plus).orElseThrow();
            if (all.said() > 0) {
                words.add(
                        page.t(
                                "listening.understanding.summary",
                                JudgeForm.name(page, asked),
                                Math.round(all.right() * 100),
                                all.said()));
            }
        }
        return String.join(" ", words);
    }
}
