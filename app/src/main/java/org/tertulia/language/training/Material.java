package org.tertulia.language.training;

import static org.tertulia.language.model.Heads.INTENT;
import static org.tertulia.language.model.Heads.PURCHASE;
import static org.tertulia.language.model.Heads.SENTIMENT;
import static org.tertulia.language.model.Heads.SPAM;
import static org.tertulia.language.model.Heads.URGENCY;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tertulia.language.Text;
import org.tertulia.language.model.Head;
import org.tertulia.language.model.Heads;
import org.tertulia.language.model.Meaning;

/**
 * What a model is learned from. The seeds were written for it; what lies in a folder of data sets
 * is used only as its licence permits (docs/understanding.md).
 */
final class Material {

    static final List<String> SEEDED = List.of("es", "en", "pt");

    /** An emoji, an emotion told of a translation: what they count beside a careful label. */
    private static final float HINT = 0.2f;

    /** What a word of a list counts at most, which is all of a text. */
    private static final float WORD = 0.5f;

    /** How likely a good sign makes each sentiment, from bad to good; a bad sign the reverse. */
    private static final float[] GOOD = {0.05f, 0.35f, 0.6f};

    private static final float[] BAD = {0.6f, 0.35f, 0.05f};

    private final Path seeds;
    private final Path folder;

    /** The folder of the seeds, and that of the data sets. */
    Material(Path seeds, Path folder) {
        this.seeds = seeds;
        this.folder = folder;
    }

    /** Those to learn from: a tenth is kept back to {@link Guard guard} what was learned. */
    Rows seeds(String name) {
        return Rows.of(seeds.resolve(name + ".tsv")).where(row -> !Guard.keeps(row));
    }

    Rows set(String name) {
        return Rows.of(folder.resolve(name + ".tsv"));
    }

    Path lexicons() {
        return folder.resolve("lexicons");
    }

    Path seedFolder() {
        return seeds;
    }

    /** The messages written for this purpose, everything of them known. */
    List<Example> written() {
        var examples = new ArrayList<Example>();
        for (var language : SEEDED) {
            for (var row : seeds(language).rows()) {
                examples.add(Example.of(row.get("text"), known(row), 1));
            }
        }
        return examples;
    }

    static Map<String, float[]> known(Rows.Row row) {
        var known = new HashMap<String, float[]>();
        var labels = row.get("label").split(",");
        known.put(SENTIMENT, only(SENTIMENT, row.get("sentiment")));
        known.put(URGENCY, only(URGENCY, row.get("urgency")));
        known.put(SPAM, only(SPAM, labels[0].equals("spam") ? "spam" : "ham"));
        known.put(INTENT, intents(labels));
        for (var label : labels) {
            if (label.contains("/")) {
                known.put(PURCHASE, only(PURCHASE, label.substring(label.indexOf('/') + 1)));
            }
        }
        return known;
    }

    /** The first label counts two thirds where there are others; spam is after nothing of ours. */
    private static float[] intents(String[] labels) {
        var head = head(INTENT);
        var likely = new float[head.labels().size()];
        for (int i = 0; i < labels.length; i++) {
            var label = labels[i].strip().replaceFirst("/.*", "");
            float share = labels.length == 1 ? 1 : i == 0 ? 2 / 3f : 1 / 3f / (labels.length - 1);
            likely[head.index(label.equals("spam") ? "other" : label)] += share;
        }
        return likely;
    }

    /** Feelings by the emoji that people chose, by projected emotions, and by lists of words. */
    List<Example> hints() {
        var examples = new ArrayList<Example>();
        examples.addAll(even(set("es_emoji50k/train"), Material::feeling));
        for (var language : List.of("es", "pt")) {
            examples.addAll(even(set("xed/" + language), Material::ofEmotions));
        }
        Lexicons.of(lexicons())
                .forEach(
                        (word, polarity) ->
                                hint(
                                        examples,
                                        word,
                                        polarity < 0 ? BAD : GOOD,
                                        WORD * (float) Math.min(1, Math.abs(polarity))));
        return examples;
    }

    /** Good and bad hints weigh the same together: subtitles are no angrier than other texts. */
    private static List<Example> even(Rows rows, Function<String, float @Nullable []> feeling) {
        var examples = new ArrayList<Example>();
        for (var good : List.of(true, false)) {
            var some =
                    rows.where(row -> feeling.apply(row.get("label")) == (good ? GOOD : BAD))
                            .rows();
            float weight = HINT * rows.rows().size() / 2 / Math.max(1, some.size());
            some.forEach(row -> hint(examples, text(row), good ? GOOD : BAD, weight));
        }
        return examples;
    }

    private static void hint(
            List<Example> examples, String text, float @Nullable [] feeling, float weight) {
        if (feeling != null) {
            examples.add(Example.hint(text, Map.of(SENTIMENT, feeling), weight));
        }
    }

    private static float @Nullable [] feeling(String label) {
        return switch (label) {
            case "pos" -> GOOD;
            case "neg" -> BAD;
            default -> null;
        };
    }

    private static float @Nullable [] ofEmotions(String emotions) {
        var good = emotions.contains("joy") || emotions.contains("trust");
        var bad =
                List.of("anger", "disgust", "sadness", "fear").stream()
                        .anyMatch(emotions::contains);
        return good == bad ? null : good ? GOOD : BAD;
    }

    /** Sets whose licences permit measuring only; models learned from them are never given away. */
    List<Example> measuringOnly() {
        var sets = new ArrayList<>(List.of("tass2020/train", "es_airline_care/train"));
        for (var language : List.of("es", "pt", "en", "fr", "de", "it")) {
            sets.add("umsab/" + language + ".train");
        }
        var examples = new ArrayList<Example>();
        for (var set : sets) {
            for (var row : set(set).rows()) {
                var known = Map.of(SENTIMENT, only(SENTIMENT, row.get("label")));
                examples.add(Example.of(row.get("text"), known, 1));
            }
        }
        return examples;
    }

    /** What texts with the same emoji, or of the same emotions, have in common. */
    Ground ground(long seed) {
        var texts = new ArrayList<int[]>();
        var kinds = new ArrayList<Integer>();
        var numbers = new HashMap<String, Integer>();
        for (var name : List.of("es_emoji50k/train", "xed/es", "xed/pt")) {
            for (var row : set(name).rows()) {
                var kind = row.get(name.startsWith("xed") ? "label" : "emoji");
                texts.add(new Meaning().read(Text.tokens(text(row))));
                kinds.add(numbers.computeIfAbsent(kind, _ -> numbers.size()));
            }
        }
        return Ground.of(texts, kinds.stream().mapToInt(kind -> kind).toArray(), 1, seed);
    }

    /** The text; where the emoji stood, the set has a word of its own. */
    static String text(Rows.Row row) {
        return row.get("text").replace("_emo", "");
    }

    static Head head(String name) {
        return Heads.UNDERSTANDING.stream()
                .filter(head -> head.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static float[] only(String name, String label) {
        var head = head(name);
        var likely = new float[head.labels().size()];
        likely[head.index(label)] = 1;
        return likely;
    }
}
