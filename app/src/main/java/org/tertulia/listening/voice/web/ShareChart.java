package org.tertulia.listening.voice.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Step by step how much is said of each voice; each has a pattern besides its colour. */
record ShareChart(String options, String summary) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static ShareChart of(List<String> names, List<VoicesView.Step> steps, String summary) {
        var series = new ArrayList<Map<String, Object>>();
        for (int voice = 0; voice < names.size(); voice++) {
            series.add(bars(names.get(voice), voice, steps));
        }
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
        options.put(
                "legend",
                Map.of(
                        "type",
                        "scroll",
                        "top",
                        0,
                        "left",
                        0,
                        "textStyle",
                        Map.of("color", "$ink-2")));
        options.put("grid", Map.of("left", 4, "right", 8, "top", 36, "bottom", 4));
        options.put(
                "xAxis",
                Map.of(
                        "type",
                        "category",
                        "data",
                        steps.stream().map(VoicesView.Step::label).toList()));
        options.put("yAxis", Map.of("type", "value", "minInterval", 1));
        options.put("series", series);
        return new ShareChart(JSON.writeValueAsString(options), summary);
    }

    private static Map<String, Object> bars(String name, int voice, List<VoicesView.Step> steps) {
        var data = new ArrayList<Map<String, Object>>();
        for (int step = 0; step < steps.size(); step++) {
            var cell = steps.get(step).cells().get(voice);
            data.add(
                    Map.of(
                            "value",
                            List.of(step, cell.count(), cell.share()),
                            "href",
                            cell.href()));
        }
        return Map.of(
                "type",
                "bar",
                "stack",
                "voices",
                "barMaxWidth",
                36,
                "name",
                name,
                "itemStyle",
                Map.of("color", "$voice-" + (voice + 1)),
                "dimensions",
                List.of("step", "messages", "share"),
                "encode",
                Map.of("x", 0, "y", 1, "tooltip", List.of(1, 2)),
                "data",
                data);
    }
}
