package org.tertulia.language.training;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import org.tertulia.language.model.Features;
import org.tertulia.language.model.Model;

/**
 * A few numbers for each feature, such that texts to which people put the same emoji, or of which
 * the same emotions were told, lie close together (after Felbo et al. 2017, with sums of features
 * in place of a network). It lends what tens of thousands of unlabelled texts know to models with
 * few examples.
 */
final class Ground {

    private static final int WIDTH = 24;
    private static final float RATE = 0.1f;

    private final float[] rows = new float[WIDTH << Features.BITS];

    /** Texts as features, each with the number of its emoji or emotions. */
    static Ground of(List<int[]> texts, int[] emoji, int rounds, long seed) {
        var ground = new Ground();
        ground.learn(texts, emoji, Arrays.stream(emoji).max().orElse(0) + 1, rounds, seed);
        return ground;
    }

    int width() {
        return WIDTH;
    }

    /** Where a text lies. */
    void place(int[] features, float[] place) {
        Arrays.fill(place, 0);
        for (int feature : features) {
            for (int i = 0; i < WIDTH; i++) {
                place[i] += rows[feature * WIDTH + i];
            }
        }
        float length = Model.length(features.length);
        for (int i = 0; i < WIDTH; i++) {
            place[i] *= length;
        }
    }

    /** What a feature gets of the loans of a column. */
    float lend(int feature, float[] loans, int column) {
        float sum = 0;
        for (int i = 0; i < WIDTH; i++) {
            sum += rows[feature * WIDTH + i] * loans[column * WIDTH + i];
        }
        return sum;
    }

    private void learn(List<int[]> texts, int[] emoji, int kinds, int rounds, long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (float) (random.nextGaussian() * 0.05);
        }
        var rowSteps = filled(rows.length);
        var out = new float[kinds * WIDTH];
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) (random.nextGaussian() * 0.1);
        }
        var outSteps = filled(out.length);
        var bias = new float[kinds];
        var likely = new float[kinds];
        var place = new float[WIDTH];
        var back = new float[WIDTH];
        int[] order = new int[emoji.length];
        Arrays.setAll(order, i -> i);
        for (int round = 0; round < rounds; round++) {
            Learner.shuffle(order, random);
            for (int next : order) {
                var features = texts.get(next);
                place(features, place);
                guess(place, out, bias, likely);
                Arrays.fill(back, 0);
                for (int kind = 0; kind < kinds; kind++) {
                    float error = likely[kind] - (kind == emoji[next] ? 1 : 0);
                    bias[kind] -= RATE / 10 * error;
                    for (int i = 0; i < WIDTH; i++) {
                        int at = kind * WIDTH + i;
                        back[i] += error * out[at];
                        step(out, outSteps, at, error * place[i]);
                    }
                }
                float length = Model.length(features.length);
                for (int feature : features) {
                    for (int i = 0; i < WIDTH; i++) {
                        step(rows, rowSteps, feature * WIDTH + i, back[i] * length);
                    }
                }
            }
        }
    }

    private static void guess(float[] place, float[] out, float[] bias, float[] likely) {
        float most = Float.NEGATIVE_INFINITY;
        for (int kind = 0; kind < likely.length; kind++) {
            float score = bias[kind];
            for (int i = 0; i < WIDTH; i++) {
                score += out[kind * WIDTH + i] * place[i];
            }
            likely[kind] = score;
            most = Math.max(most, score);
        }
        float sum = 0;
        for (int kind = 0; kind < likely.length; kind++) {
            likely[kind] = (float) Math.exp(likely[kind] - most);
            sum += likely[kind];
        }
        for (int kind = 0; kind < likely.length; kind++) {
            likely[kind] /= sum;
        }
    }

    private static void step(float[] weights, float[] steps, int at, float gradient) {
        steps[at] += gradient * gradient;
        weights[at] -= RATE * gradient / (float) Math.sqrt(steps[at]);
    }

    private static float[] filled(int length) {
        var steps = new float[length];
        Arrays.fill(steps, 1e-2f);
        return steps;
    }
}
