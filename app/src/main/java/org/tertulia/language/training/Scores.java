package org.tertulia.language.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** How well labels were guessed, and how well it is known which guesses are right. */
final class Scores {

    private static final int BINS = 10;

    private final List<String> labels;
    private final int[][] counts;
    private final List<Guessed> guesses = new ArrayList<>();

    private record Guessed(double confidence, boolean right) {}

    Scores(List<String> labels) {
        this.labels = List.copyOf(labels);
        counts = new int[labels.size()][labels.size() + 1];
    }

    /** A guess below zero is none. */
    void add(int truth, int guess, double confidence) {
        counts[truth][guess < 0 ? labels.size() : guess]++;
        guesses.add(new Guessed(confidence, truth == guess));
    }

    List<String> labels() {
        return labels;
    }

    int all() {
        return guesses.size();
    }

    /** How often what is {@code truth} was taken for {@code guess}. */
    int count(int truth, int guess) {
        return counts[truth][guess];
    }

    int count(int truth) {
        return Arrays.stream(counts[truth]).sum();
    }

    double accuracy() {
        return accuracy(guesses);
    }

    /** Of the half of the guesses that are surest. */
    double accuracyOfSurerHalf() {
        return accuracy(
                guesses.stream()
                        .sorted(Comparator.comparingDouble(Guessed::confidence).reversed())
                        .limit(guesses.size() / 2)
                        .toList());
    }

    /**
     * The expected calibration error: by how much confidence and accuracy differ, on average over
     * ten ranges of confidence (Guo et al. 2017).
     */
    double calibrationError() {
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            int at = bin;
            var some =
                    guesses.stream()
                            .filter(
                                    each ->
                                            Math.min(BINS - 1, (int) (each.confidence() * BINS))
                                                    == at)
                            .toList();
            double sure = some.stream().mapToDouble(Guessed::confidence).average().orElse(0);
            error += Math.abs(sure - accuracy(some)) * some.size();
        }
        return guesses.isEmpty() ? 0 : error / guesses.size();
    }

    double precision(int label) {
        return share(counts[label][label], Arrays.stream(counts).mapToInt(row -> row[label]).sum());
    }

    double recall(int label) {
        return share(counts[label][label], count(label));
    }

    double f1(int label) {
        double sum = precision(label) + recall(label);
        return sum == 0 ? 0 : 2 * precision(label) * recall(label) / sum;
    }

    /** The mean F1 of the labels that occur. */
    double macroF1() {
        double sum = 0;
        int present = 0;
        for (int label = 0; label < counts.length; label++) {
            if (count(label) > 0) {
                sum += f1(label);
                present++;
            }
        }
        return present == 0 ? 0 : sum / present;
    }

    private static double accuracy(List<Guessed> guesses) {
        return share((int) guesses.stream().filter(Guessed::right).count(), guesses.size());
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
