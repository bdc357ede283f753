package org.tertulia.inbox.review.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tertulia.web.Page;
import tools.jackson.databind.json.JsonMapper;

/** Week by week the mean grade; a week with too few answers has no point. */
record ReviewChart(String options, String summary) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static ReviewChart of(List<ResultsView.Week> weeks, Page page) {
        var grades = new ArrayList<@Nullable Long>();
        weeks.forEach(week -> grades.add(week.grade() == null ? null : Math.round(week.grade())));
        var options =
                Map.of(
                        // The words are ours: the summary.
                        "aria",
                        Map.of("enabled", true, "label", Map.of("enabled", false)),
                        "grid",
                        Map.of("left", 4, "right", 12, "top", 12, "bottom", 4),
                        "xAxis",
                        Map.of(
                                "type",
                                "category",
                                "data",
                                weeks.stream().map(ResultsView.Week::label).toList()),
                        "yAxis",
                        Map.of("type", "value", "min", 0, "max", 100),
                        "series",
                        List.of(
                                Map.of(
                                        "type",
                                        "line",
                                        "name",
                                        page.t("inbox.review.grade"),
                                        "symbolSize",
                                        8,
                                        "connectNulls",
                                        true,
                                        "itemStyle",
                                        Map.of("color", "$accent"),
                                        "data",
                                        grades)));
        var answers = weeks.stream().mapToInt(ResultsView.Week::answers).sum();
        return new ReviewChart(
                JSON.writeValueAsString(options),
                page.t("inbox.review.summary", weeks.size(), answers, ResultsView.ENOUGH));
    }
}
