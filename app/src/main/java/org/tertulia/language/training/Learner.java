package org.tertulia.language.training;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.tertulia.language.model.Features;
import org.tertulia.language.model.Head;
import org.tertulia.language.model.Model;

/**
 * Learns the weights of a linear model by stochastic gradient descent with a step of its own for
 * each weight (AdaGrad, Duchi et al. 2011) on the logarithmic loss. A weight is the sum of one of
 * its own and of what the {@link Ground} says of its feature, so that words never seen with a label
 * borrow from those that people use alike.
 */
final class Learner {

    private static final float RATE = 0.1f;
    private static final float DECAY = 1e-6f;
    private static final float GROUND_DECAY = 1e-5f;

    /** The share of the features of a text that are overlooked. */
    private static final float DROPPED = 0.5f;

    /** Errors below are not worth a step. */
    private static final float NEGLIGIBLE = 1e-3f;

    private final List<Head> heads;
    private final int columns;
    private final @Nullable Ground ground;
    private final float[] weights;
    private final float[] steps;
    private final float[] loans;
    private final float[] loanSteps;
    private final float[] scores;
    private final float[] place;

    private final RandomGenerator random;

    Learner(List<Head> heads, @Nullable Ground ground, long seed) {
        this.heads = heads;
        this.ground = ground;
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        columns = heads.stream().mapToInt(head -> head.labels().size()).sum();
        weights = new float[columns << Features.BITS];
        steps = new float[weights.length];
        Arrays.fill(steps, 1e-3f);
        int width = ground == null ? 0 : ground.width();
        loans = new float[columns * width];
        loanSteps = new float[loans.length];
        Arrays.fill(loanSteps, 0.1f);
        scores = new float[columns];
        place = new float[width];
    }

    void learn(List<Example> examples, int rounds) {
        int[] order = new int[examples.size()];
        Arrays.setAll(order, i -> i);
        for (int round = 0; round < rounds; round++) {
            shuffle(order, random);
            for (int next : order) {
                learn(examples.get(next));
            }
        }
    }

    private void learn(Example example) {
        var features = some(example.features());
        if (features.length == 0) {
            return;
        }
        float length = Model.length(features.length);
        if (ground != null) {
            ground.place(features, place);
        }
        for (var head : heads) {
            var known = example.known().get(head.name());
            if (known == null) {
                continue;
            }
            score(head, features, length);
            var likely = head.probabilities(scores);
            if (example.hint()) {
                known = posterior(likely, known);
            }
            for (int label = 0; label < known.length; label++) {
                float error = ((float) likely[label] - known[label]) * example.weight();
                if (Math.abs(error) > NEGLIGIBLE) {
                    step(head.first() + label, features, error, length);
                }
            }
        }
    }

    /** Without some of them, other ones each time, no word alone decides (Hinton et al. 2012). */
    private int[] some(int[] features) {
        var kept = new int[features.length];
        int size = 0;
        for (int feature : features) {
            if (random.nextFloat() >= DROPPED) {
                kept[size++] = feature;
            }
        }
        return Arrays.copyOf(kept, size);
    }

    /** What one thinks after a hint. */
    private static float[] posterior(double[] likely, float[] hint) {
        var all = new float[hint.length];
        double sum = 0;
        for (int i = 0; i < all.length; i++) {
            sum += likely[i] * hint[i];
        }
        for (int i = 0; i < all.length; i++) {
            all[i] = (float) (likely[i] * hint[i] / sum);
        }
        return all;
    }

    private void score(Head head, int[] features, float length) {
        for (int label = 0; label < head.labels().size(); label++) {
            int column = head.first() + label;
            float sum = 0;
            for (int feature : features) {
                sum += weights[feature * columns + column];
            }
            sum *= length;
            for (int i = 0; i < place.length; i++) {
                sum += loans[column * place.length + i] * place[i];
            }
            scores[column] = sum;
        }
    }

    private void step(int column, int[] features, float error, float length) {
        for (int feature : features) {
            int at = feature * columns + column;
            float gradient = error * length + DECAY * weights[at];
            steps[at] += gradient * gradient;
            weights[at] -= RATE * gradient / (float) Math.sqrt(steps[at]);
        }
        for (int i = 0; i < place.length; i++) {
            int at = column * place.length + i;
            float gradient = error * place[i] + GROUND_DECAY * loans[at];
            loanSteps[at] += gradient * gradient;
            loans[at] -= RATE * gradient / (float) Math.sqrt(loanSteps[at]);
        }
    }

    /** Row by row, own weights and loans together. */
    float[] weights() {
        var all = weights.clone();
        if (ground != null) {
            for (int feature = 0; feature < 1 << Features.BITS; feature++) {
                for (int column = 0; column < columns; column++) {
                    all[feature * columns + column] += ground.lend(feature, loans, column);
                }
            }
        }
        return all;
    }

    static void shuffle(int[] order, RandomGenerator random) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
    }
}
