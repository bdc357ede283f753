package org.tertulia.language.training;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tertulia.language.Languages;
import org.tertulia.language.model.Head;
import org.tertulia.language.model.Heads;
import org.tertulia.language.model.Model;
import org.tertulia.language.model.Models;

/**
 * Learns the models anew: {@code bin/train --data DIR}. The same data give the same file, byte by
 * byte.
 */
public final class Train {

    /** Models of so many orders of the same examples are averaged: each forgets other things. */
    private static final int TOGETHER = 3;

    private static final int ROUNDS = 6;
    private static final int TONGUE_ROUNDS = 3;

    /**
     * How much more often a label is right among messages about companies than among the seeds, of
     * which each label got its share.
     */
    private static final Map<String, float[]> USUAL =
            Map.of(
                    Heads.INTENT,
                    new float[] {1.3f, 0.8f, 0.9f, 0.45f, 0.7f, 0.35f, 1.5f},
                    Heads.SENTIMENT,
                    new float[] {1.25f, 0.9f, 1},
                    Heads.URGENCY,
                    new float[] {1, 1.5f, 1.2f});

    /**
     * What scores are multiplied by, so that a confidence of 0.8 is right in eight of ten messages
     * that people wrote: a model is too sure of what is unlike its seeds.
     */
    private static final Map<String, Double> SHARPNESS =
            Map.of(Heads.SENTIMENT, 0.65, Heads.LANGUAGE, 1.5);

    /** How much more usual a label is among real messages than where it was learned. */
    private static final Map<String, double[]> LEANING =
            Map.of(
                    Heads.SENTIMENT,
                    new double[] {0.2, 0.2, 0},
                    Heads.INTENT,
                    new double[] {0, 0.8, 0.4, 0.2, 1.1, 0, 0.4},
                    Heads.LANGUAGE,
                    new double[] {-0.3, 0, 0, 0, -1.2, -0.5, 0, 0, 0});

    /** The same of one that learned from tweets, too, which are what is read. */
    private static final double[] LEANING_OF_MEASURING = {0, 0.25, 0};

    private final Material material;
    private final PrintStream out;

    Train(Material material, PrintStream out) {
        this.material = material;
        this.out = out;
    }

    /** The seeds, the data sets, {@code shipped} or {@code measuring}, and the file to write. */
    public static void main(String[] args) throws IOException {
        var material = new Material(Path.of(args[0]), Path.of(args[1]));
        var models = new Train(material, System.out).learn(args[2]);
        var file = Path.of(args[3]);
        try (var stream = Files.newOutputStream(file)) {
            models.write(stream);
        }
        System.out.printf("train: %s, %,d bytes%n", file, Files.size(file));
    }

    Models learn(String name) {
        var labelled = new ArrayList<>(material.written());
        out.printf("train: %,d seeds%n", labelled.size());
        if (!name.equals(Models.SHIPPED)) {
            labelled.addAll(material.measuringOnly());
        }
        var hints = material.hints();
        out.printf("train: %,d labelled, %,d hints%n", labelled.size(), hints.size());
        var examples = weighed(labelled);
        examples.addAll(hints);
        var understanding =
                together(Heads.UNDERSTANDING, examples, material.ground(1), ROUNDS, TOGETHER);
        var tongues = Tongues.of(material, 1);
        out.printf("train: %,d texts to tell languages apart%n", tongues.size());
        var language =
                together(Heads.language(Languages.CODES), tongues, null, TONGUE_ROUNDS, TOGETHER);
        return new Models(name, adjusted(language, name), adjusted(understanding, name));
    }

    static Model together(
            List<Head> heads,
            List<Example> examples,
            @Nullable Ground ground,
            int rounds,
            int many) {
        float[] sum = new float[0];
        for (int seed = 1; seed <= many; seed++) {
            var learner = new Learner(heads, ground, seed);
            learner.learn(examples, rounds);
            var weights = learner.weights();
            sum = seed == 1 ? weights : added(sum, weights);
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= many;
        }
        return Model.of(heads, sum);
    }

    private static Model adjusted(Model model, String name) {
        return model.with(model.heads().stream().map(head -> adjusted(head, name)).toList());
    }

    private static Head adjusted(Head head, String name) {
        boolean sawTweets = !name.equals(Models.SHIPPED) && head.name().equals(Heads.SENTIMENT);
        var none = new double[head.labels().size()];
        return head.adjusted(
                SHARPNESS.getOrDefault(head.name(), 1.0),
                sawTweets ? LEANING_OF_MEASURING : LEANING.getOrDefault(head.name(), none));
    }

    private static float[] added(float[] sum, float[] more) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += more[i];
        }
        return sum;
    }

    /**
     * Each question of an example on its own; a label weighs by the root of its rarity here, and by
     * how usual it is elsewhere.
     */
    private static List<Example> weighed(List<Example> examples) {
        var sums = sums(examples);
        var weighed = new ArrayList<Example>();
        for (var example : examples) {
            example.known()
                    .forEach(
                            (head, likely) ->
                                    weighed.add(
                                            new Example(
                                                    example.features(),
                                                    Map.of(head, likely),
                                                    example.weight()
                                                            * weight(
                                                                    head,
                                                                    likely,
                                                                    requireNonNull(sums.get(head))),
                                                    false)));
        }
        return weighed;
    }

    private static Map<String, double[]> sums(List<Example> examples) {
        var sums = new HashMap<String, double[]>();
        for (var example : examples) {
            example.known()
                    .forEach(
                            (head, likely) -> {
                                var sum =
                                        sums.computeIfAbsent(head, _ -> new double[likely.length]);
                                for (int i = 0; i < likely.length; i++) {
                                    sum[i] += likely[i];
                                }
                            });
        }
        return sums;
    }

    private static float weight(String head, float[] likely, double[] sums) {
        double all = 0;
        for (double sum : sums) {
            all += sum;
        }
        var usual = USUAL.get(head);
        double weight = 0;
        for (int i = 0; i < likely.length; i++) {
            if (likely[i] > 0) {
                double rare = Math.sqrt(all / sums.length / sums[i]);
                weight += likely[i] * rare * (usual == null ? 1 : usual[i]);
            }
        }
        return (float) weight;
    }
}
