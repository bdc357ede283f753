package org.tertulia.language.model;

import java.util.Arrays;
import java.util.List;

/**
 * One question that a model answers; exactly one of its labels is true.
 *
 * @param first the column of its first label; the others follow
 * @param sharpness what its scores are multiplied by, so that a confidence of 0.8 is right in eight
 *     of ten cases (temperature scaling, Guo et al. 2017)
 * @param leaning what is added for each label, because it is more or less usual where texts are
 *     read than where the head learned (logit adjustment, Menon et al. 2021)
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
public record Head(
        String name, List<String> labels, int first, double sharpness, double[] leaning) {

    public Head {
        labels = List.copyOf(labels);
    }

    /** One that takes scores as they are. */
    public Head(String name, List<String> labels, int first) {
        this(name, labels, first, 1, new double[labels.size()]);
    }

    /** How likely each label is, of the scores of all columns. */
    public double[] probabilities(float[] scores) {
        var all = new double[labels.size()];
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < all.length; i++) {
            all[i] = scores[first + i] * sharpness + leaning[i];
            most = Math.max(most, all[i]);
        }
        double sum = 0;
        for (int i = 0; i < all.length; i++) {
            all[i] = Math.exp(all[i] - most);
            sum += all[i];
        }
        for (int i = 0; i < all.length; i++) {
            all[i] /= sum;
        }
        return all;
    }

    /** How likely each label is, of the scores of its own columns, as they are while one learns. */
    public double[] unadjusted(float[] scores) {
        return new Head(name, labels, 0).probabilities(scores);
    }

    /** The scores of its own columns, of those of all. */
    public float[] part(float[] scores) {
        return Arrays.copyOfRange(scores, first, first + labels.size());
    }

    /** The place of a label among those of this head. */
    public int index(String label) {
        int at = labels.indexOf(label);
        if (at < 0) {
            throw new IllegalArgumentException(name + " has no label " + label);
        }
        return at;
    }

    /** The number of the likeliest of these. */
    public static int best(double[] likely) {
        int best = 0;
        for (int i = 1; i < likely.length; i++) {
            if (likely[i] > likely[best]) {
                best = i;
            }
        }
        return best;
    }

    public Head adjusted(double sharpness, double... leaning) {
        return new Head(name, labels, first, sharpness, leaning);
    }
}
