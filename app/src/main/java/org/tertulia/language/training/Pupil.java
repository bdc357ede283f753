package org.tertulia.language.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.tertulia.language.Text;
import org.tertulia.language.Tokens;
import org.tertulia.language.model.Head;
import org.tertulia.language.model.Model;
import org.tertulia.language.model.Reader;

/**
 * One head that learns a few lessons by stochastic gradient descent. A step for a lesson moves the
 * scores of other texts by what they have in common with it, so what is alike is understood alike
 * at once. Between two lessons the pupil repeats what it thought before of texts that it knows
 * (after Li and Hoiem 2016): so it keeps that.
 */
final class Pupil {

    /** A few lessons hold at once; more need but small steps, and large ones for each forget. */
    private static final double FEW = 25;

    private static final double LEAST_RATE = 0.3;

    private static final int ROUNDS = 5;

    /** So many known texts are repeated for each lesson: the more lessons, the fewer. */
    private static final int MOST_REPEATED = 20;

    private static final int LEAST_REPEATED = 5;
    private static final int REPEATED = 4_000;

    private final Model model;
    private final Head head;
    private final Reader reader;
    private final int labels;
    private final float[] weights;
    private float rate = 1;
    private final @Nullable Known[] known = new Known[Seeds.LEARNED.size()];
    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);

    Pupil(Model model, Head head, Supplier<Reader> reader) {
        this.model = model;
        this.head = head;
        this.reader = reader.get();
        labels = head.labels().size();
        weights = model.weights(head);
    }

    /** A text as features, and what is to be thought of it. */
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
    private record Known(int[] features, double[] likely) {}

    /** The weights of the head after these lessons. */
    float[] learn(List<Lesson> lessons) {
        var taught = new ArrayList<Known>();
        for (var lesson : lessons) {
            var likely = new double[labels];
            likely[head.index(lesson.label())] = 1;
            taught.add(new Known(reader.read(Text.tokens(lesson.text())), likely));
        }
        rate = (float) Math.clamp(Math.sqrt(FEW / taught.size()), LEAST_RATE, 1);
        int repeated = Math.clamp(REPEATED / taught.size(), LEAST_REPEATED, MOST_REPEATED);
        int[] order = new int[taught.size()];
        Arrays.setAll(order, i -> i);
        for (int round = 0; round < ROUNDS; round++) {
            Learner.shuffle(order, random);
            for (int next : order) {
                step(taught.get(next));
                for (int left = repeated; left > 0; left--) {
                    step(seed(random.nextInt(Seeds.LEARNED.size())));
                }
            }
        }
        return weights;
    }

    private void step(Known text) {
        if (text.features().length == 0) {
            return;
        }
        float length = Model.length(text.features().length);
        var likely = head.unadjusted(scores(text.features(), length));
        for (int label = 0; label < labels; label++) {
            float change = (float) (likely[label] - text.likely()[label]) * rate * length;
            for (int feature : text.features()) {
                weights[feature * labels + label] -= change;
            }
        }
    }

    private float[] scores(int[] features, float length) {
        var scores = new float[labels];
        for (int feature : features) {
            for (int label = 0; label < labels; label++) {
                scores[label] += weights[feature * labels + label];
            }
        }
        for (int label = 0; label < labels; label++) {
            scores[label] *= length;
        }
        return scores;
    }

    private Known seed(int which) {
        var seed = known[which];
        if (seed == null) {
            seed = thought(Text.tokens(Seeds.LEARNED.get(which).text()));
            known[which] = seed;
        }
        return seed;
    }

    /** As the model thinks before it is taught. */
    private Known thought(Tokens tokens) {
        var scores = model.scores(reader, tokens);
        return scores.length == 0
                ? new Known(new int[0], new double[labels])
                : new Known(reader.read(tokens), head.unadjusted(head.part(scores)));
    }
}
