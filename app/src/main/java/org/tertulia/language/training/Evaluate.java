package org.tertulia.language.training;

import static org.tertulia.language.training.Question.INTENT;
import static org.tertulia.language.training.Question.LANGUAGE;
import static org.tertulia.language.training.Question.SENTIMENT;
import static org.tertulia.language.training.Question.SENTIMENT_BESIDE;
import static org.tertulia.language.training.Question.SPAM;
import static org.tertulia.language.training.Question.URGENCY;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tertulia.language.Text;
import org.tertulia.language.Understanding;
import org.tertulia.language.model.Models;

/** Prints how well models understand labelled texts: {@code bin/evaluate --data DIR}. */
public final class Evaluate {

    /** What is asked of each set; its files are those of its folder. */
    private static final Map<String, List<Question>> SETS = sets();

    /** What others published: macro-F1 on the sealed halves of the same sets. */
    private static final Map<String, String> ANCHORS =
            Map.of(
                    "umsab/es", "fastText .501, XLM-R .659, XLM-T .685",
                    "umsab/pt", "fastText .551, XLM-R .671, XLM-T .760",
                    "umsab/en", "fastText .509, XLM-R .682, XLM-T .706",
                    "umsab/fr", "fastText .548",
                    "umsab/de", "fastText .596",
                    "umsab/it", "fastText .547",
                    "tass2020", "best before transformers .47 to .515 (2019), RoBERTuito .705",
                    "es_airline_care", "a person who labelled it anew .704");

    private static final int ROUNDS = 40;

    private final Path folder;
    private final PrintStream out;

    Evaluate(Path folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    private static Map<String, List<Question>> sets() {
        var sets = new LinkedHashMap<String, List<Question>>();
        sets.put("umsab", List.of(SENTIMENT));
        sets.put("tass2020", List.of(SENTIMENT));
        sets.put("es_airline_care", List.of(SENTIMENT));
        sets.put("en_airline_care", List.of(SENTIMENT));
        sets.put("es_intent_gold", List.of(SENTIMENT_BESIDE, INTENT, URGENCY));
        sets.put("langid_tweets", List.of(LANGUAGE));
        sets.put("en_youtube_spam", List.of(SPAM));
        return sets;
    }

    /** The folder of the data sets, and files of models beside the one that is shipped. */
    public static void main(String[] args) throws IOException {
        var evaluate = new Evaluate(Path.of(args[0]), System.out);
        if (evaluate.files().isEmpty()) {
            System.out.println(
                    "evaluate: no labelled texts in "
                            + args[0]
                            + "; they may not be given away, so there is nothing to measure by.");
            return;
        }
        evaluate.measure(Models.shipped());
        for (int i = 1; i < args.length; i++) {
            try (var file = Files.newInputStream(Path.of(args[i]))) {
                evaluate.measure(Models.read(file));
            }
        }
    }

    private void measure(Models models) throws IOException {
        var understanding = Understanding.of(models);
        for (var file : files()) {
            // What a model has seen says nothing of what it understands.
            boolean seen =
                    file.toString().contains("train") && !models.name().equals(Models.SHIPPED);
            if (!seen) {
                for (var question : SETS.getOrDefault(set(file), List.of())) {
                    measure(models.name(), understanding, file, question);
                }
            }
        }
        if (models.name().equals(Models.SHIPPED)) {
            new Lectures(folder, out).measure(models);
        }
        speed(models.name(), understanding);
    }

    private void measure(String model, Understanding understanding, Path file, Question question) {
        var scores = new Scores(question.labels());
        for (var row : Rows.of(file).rows()) {
            int truth = scores.labels().indexOf(row.get(question.column()));
            if (truth >= 0) {
                var answer = question.answer(understanding.of(Text.tokens(row.get("text"))));
                scores.add(truth, scores.labels().indexOf(answer.what()), answer.confidence());
            }
        }
        if (scores.all() > 0) {
            var name = folder.relativize(file).toString().replace(".tsv", "");
            print("%s: %s %s".formatted(model, name, question.head()), anchor(name), scores);
        }
    }

    private void print(String what, String anchor, Scores scores) {
        out.printf(
                Locale.ROOT,
                "%s: %d texts, macro-F1 %.3f, accuracy %.3f, of the surer half %.3f, calibration error"
                        + " %.3f%s%n",
                what,
                scores.all(),
                scores.macroF1(),
                scores.accuracy(),
                scores.accuracyOfSurerHalf(),
                scores.calibrationError(),
                anchor.isEmpty() ? "" : "; published: " + anchor);
        for (int label = 0; label < scores.labels().size(); label++) {
            if (scores.count(label) > 0) {
                out.printf(
                        Locale.ROOT,
                        "    %-16s F1 %.3f, precision %.3f, recall %.3f, taken for%s%n",
                        scores.labels().get(label),
                        scores.f1(label),
                        scores.precision(label),
                        scores.recall(label),
                        confusion(scores, label));
            }
        }
    }

    private static String confusion(Scores scores, int truth) {
        var all = new StringBuilder();
        for (int guess = 0; guess <= scores.labels().size(); guess++) {
            if (scores.count(truth, guess) > 0) {
                var name = guess == scores.labels().size() ? "none" : scores.labels().get(guess);
                all.append(' ').append(name).append(' ').append(scores.count(truth, guess));
            }
        }
        return all.toString();
    }

    private void speed(String model, Understanding understanding) throws IOException {
        var texts =
                files().stream()
                        .filter(file -> set(file).endsWith("airline_care"))
                        .map(file -> Rows.of(file).rows())
                        .flatMap(Collection::stream)
                        .map(row -> row.get("text"))
                        .limit(5_000)
                        .toList();
        var threads = ManagementFactory.getThreadMXBean();
        double best = 0;
        long started = threads.getCurrentThreadCpuTime();
        for (int round = 0; round < ROUNDS; round++) {
            texts.forEach(text -> understanding.of(Text.tokens(text)));
            long ended = threads.getCurrentThreadCpuTime();
            best = Math.max(best, texts.size() / ((ended - started) / 1e9));
            started = ended;
        }
        out.printf(Locale.ROOT, "%s: %,.0f messages per CPU-second%n", model, best);
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder, 2)) {
            return files.filter(file -> file.toString().endsWith(".tsv"))
                    .filter(file -> SETS.containsKey(set(file)))
                    .sorted()
                    .toList();
        }
    }

    private static String set(Path file) {
        return String.valueOf(file.getName(file.getNameCount() - 2));
    }

    private static String anchor(String name) {
        return ANCHORS.entrySet().stream()
                .filter(each -> name.startsWith(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
