package org.tertulia.language.model;

import java.util.Arrays;

/** Adds up the weights of the features of one text. */
final class Sums implements Taker {

    private final byte[] weights;
    private final int columns;
    private final KnownWords known;
    private final int[] sums;
    private int features;

    private long word;
    private final int[] before;
    private int featuresBefore;

    Sums(byte[] weights, int columns, KnownWords known) {
        this.weights = weights;
        this.columns = columns;
        this.known = known;
        sums = new int[columns];
        before = new int[columns];
    }

    @Override
    public boolean word(long key) {
        var sum = known.find(key);
        if (sum == null) {
            word = key;
            featuresBefore = features;
            System.arraycopy(sums, 0, before, 0, columns);
            return true;
        }
        features += sum.features();
        for (int column = 0; column < columns; column++) {
            sums[column] += sum.weights()[column];
        }
        return false;
    }

    @Override
    public void add(int hash, int family) {
        features++;
        int at = Features.number(hash, family) * columns;
        for (int column = 0; column < columns; column++) {
            sums[column] += weights[at + column];
        }
    }

    @Override
    public void end() {
        var added = new int[columns];
        Arrays.setAll(added, column -> sums[column] - before[column]);
        known.keep(new KnownWords.Sum(word, features - featuresBefore, added));
    }

    float[] scores(float[] units) {
        if (features == 0) {
            return new float[0];
        }
        var scores = new float[columns];
        float length = Model.length(features);
        for (int column = 0; column < columns; column++) {
            scores[column] = sums[column] * units[column] * length;
        }
        return scores;
    }
}
