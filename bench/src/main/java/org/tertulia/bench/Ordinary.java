package org.tertulia.bench;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * The ordinary weeks of a brand, made up from a seed: nights and weekends are quieter, some days
 * and hours are busier than others for no reason, people answer each other in bursts, and now and
 * then something of ours is talked of for an hour.
 */
final class Ordinary {

    /** How an hour differs from the same hour of other days, and a day from other days. */
    private static final double HOURS_SWAY = 0.3;

    private static final double DAYS_SWAY = 0.2;

    /** So many answers follow a message, on the average, and each of them again. */
    private static final double ANSWERS = 0.3;

    private static final double ANGRY = 0.22;
    private static final double ALARMING = 0.002;

    private final RandomGenerator random;
    private final double rate;
    private final List<Heard> texts;
    private final int people;
    private final int[] waiting = new int[64];
    private long day = -1;
    private double today = 1;
    private long hour = -1;
    private double now = 1;
    private int passersBy = 10_000_000;

    /** What was understood of a message. */
    record Heard(boolean angry, boolean alarming) {}

    /** Who is told of each message: its minute, its author, and what it says. */
    interface Listener {
        void hear(long minute, int author, Heard heard);
    }

    /** Messages an hour, over the week; {@code texts} empty: their anger is made up too. */
    Ordinary(int seed, double rate, List<Heard> texts) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.rate = rate;
        this.texts = texts;
        this.people = (int) Math.max(40, rate * 30);
    }

    void weeks(int from, int count, Listener listener) {
        minutes(from * 7L * 24 * 60, (from + count) * 7L * 24 * 60, listener);
    }

    void minutes(long from, long to, Listener listener) {
        for (var minute = from; minute < to; minute++) {
            sway(minute);
            var slot = (int) (minute % waiting.length);
            var count = waiting[slot] + poisson(rate / 60 * profile(minute) * today * now);
            waiting[slot] = 0;
            for (var i = 0; i < count; i++) {
                listener.hear(minute, author(), heard());
                for (var answers = poisson(ANSWERS); answers > 0; answers--) {
                    waiting[(int) ((minute + 1 + random.nextInt(40)) % waiting.length)]++;
                }
            }
        }
    }

    private void sway(long minute) {
        if (minute / 1440 != day) {
            day = minute / 1440;
            today = Math.exp(random.nextGaussian() * DAYS_SWAY);
        }
        if (minute / 60 != hour) {
            hour = minute / 60;
            now = Math.exp(random.nextGaussian() * HOURS_SWAY);
        }
    }

    /** On the average of the week 1, the answers included. */
    private static double profile(long minute) {
        var time = minute % 1440 / 1440.0;
        var weekend = minute / 1440 % 7 >= 5;
        var daily = Math.max(0.08, 1.1 - 1.15 * Math.cos(2 * Math.PI * (time - 0.1)));
        return daily * (weekend ? 0.6 : 1) * (1 - ANSWERS);
    }

    private int author() {
        // A few speak all the time.
        return (int) Math.pow(people, random.nextDouble());
    }

    int passerBy() {
        return passersBy++;
    }

    private Heard heard() {
        return texts.isEmpty()
                ? new Heard(random.nextDouble() < ANGRY, random.nextDouble() < ALARMING)
                : texts.get(random.nextInt(texts.size()));
    }

    int poisson(double mean) {
        var limit = Math.exp(-mean);
        var product = random.nextDouble();
        var count = 0;
        while (product > limit) {
            count++;
            product *= random.nextDouble();
        }
        return count;
    }
}
