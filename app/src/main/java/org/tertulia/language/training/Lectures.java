package org.tertulia.language.training;

import static org.tertulia.language.model.Heads.SENTIMENT;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.tertulia.language.Text;
import org.tertulia.language.Understanding;
import org.tertulia.language.model.Models;

/**
 * Measures what lessons from a domain are worth there, and what they cost elsewhere: tweets to
 * airlines, drawn by lot, are what agents judged.
 */
final class Lectures {

    private static final String TAUGHT = "es_airline_care/train";
    private static final String TESTED = "es_airline_care/dev";
    private static final Map<String, String> ELSEWHERE = elsewhere();
    private static final List<Integer> MANY = List.of(50, 100, 200, 500, 1_000);

    /** Other lessons each time; the mean counts. */
    private static final int DRAWS = 5;

    private final Path folder;
    private final PrintStream out;

    Lectures(Path folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    /** Sets, and the column that says their tone. */
    private static Map<String, String> elsewhere() {
        var sets = new LinkedHashMap<String, String>();
        sets.put("umsab/es.dev", "label");
        sets.put("umsab/es.train", "label");
        sets.put("tass2020/train", "label");
        sets.put("es_intent_gold/dev", "sentiment");
        return sets;
    }

    void measure(Models models) {
        var lessons =
                rows(TAUGHT).stream()
                        .map(row -> new Lesson(row.get("text"), SENTIMENT, row.get("label")))
                        .toList();
        if (lessons.isEmpty()) {
            return;
        }
        print(0, 1, List.of(models));
        for (int many : MANY) {
            var taught =
                    IntStream.rangeClosed(1, DRAWS)
                            .mapToObj(draw -> Teaching.teach(models, drawn(lessons, many, draw)))
                            .toList();
            print(many, DRAWS, taught);
        }
    }

    private static List<Lesson> drawn(List<Lesson> lessons, int many, int draw) {
        var shuffled = new ArrayList<>(lessons);
        Collections.shuffle(shuffled, new Random(draw));
        return shuffled.subList(0, Math.min(many, shuffled.size()));
    }

    private void print(int many, int draws, List<Models> taught) {
        var line = new StringBuilder();
        for (var set : ELSEWHERE.entrySet()) {
            line.append(
                    String.format(
                            Locale.ROOT,
                            ", %s %.3f",
                            set.getKey(),
                            mean(taught, set.getKey(), set.getValue())));
        }
        double guard =
                taught.stream()
                        .mapToDouble(
                                each -> Guard.standing(each).points().getOrDefault(SENTIMENT, 0.0))
                        .average()
                        .orElse(0);
        out.printf(
                Locale.ROOT,
                "lessons: %d (mean of %d draws): %s %.3f%s, guard %.3f%n",
                many,
                draws,
                TESTED,
                mean(taught, TESTED, "label"),
                line,
                guard / 100);
    }

    private double mean(List<Models> taught, String set, String column) {
        return taught.stream().mapToDouble(each -> macroF1(each, set, column)).average().orElse(0);
    }

    private double macroF1(Models models, String set, String column) {
        var understanding = Understanding.of(models);
        var scores = new Scores(Question.SENTIMENT.labels());
        for (var row : rows(set)) {
            int truth = scores.labels().indexOf(row.get(column));
            if (truth >= 0) {
                var said = understanding.of(Text.tokens(row.get("text"))).sentiment();
                scores.add(truth, said.what().ordinal(), said.confidence());
            }
        }
        return scores.macroF1();
    }

    private List<Rows.Row> rows(String set) {
        return Rows.of(folder.resolve(set + ".tsv")).rows();
    }
}
