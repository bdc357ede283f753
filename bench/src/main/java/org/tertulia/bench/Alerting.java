package org.tertulia.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tertulia.bench.Ordinary.Heard;

/**
 * How soon an alert tells of a crisis, and how often it tells of none. Crises are replayed as
 * streams into the ordinary weeks of brands of several sizes: those of a folder of labelled ones,
 * whose texts are real and whose times are made up, and those that are made up altogether.
 */
public final class Alerting {

    private static final int WEEKS_BEFORE = 4;
    private static final int WEEKS = 26;
    private static final long WEEK = 7 * 24 * 60;
    private static final int WATCHED = 240;

    /** Messages an hour. */
    private static final double[] BRANDS = {0.5, 3, 15, 80, 400};

    /**
     * Messages a minute that a crisis adds at its height, in times of what the brand hears on the
     * average: of once a minute, where it hears less.
     */
    private static final double[] HEIGHTS = {2, 5, 15};

    private Alerting() {}

    /** A crisis: what is said of it, in its order. */
    private record Crisis(String name, List<Heard> said) {}

    public static void main(String[] args) throws IOException {
        var data = Path.of(args[0]);
        var background = Texts.background(data);
        if (background.isEmpty()) {
            System.out.println(
                    "alerts: no data at " + data + ": ordinary days and crises are made up alone");
        }
        falseAlarms(background);
        delays(crises(data), background);
    }

    private static void falseAlarms(List<Heard> background) {
        var perWeek = new ArrayList<Double>();
        for (var i = 0; i < BRANDS.length; i++) {
            var ordinary = new Ordinary(100 + i, BRANDS[i], background);
            var brand = new Replay();
            ordinary.weeks(0, WEEKS_BEFORE, brand::learn);
            ordinary.weeks(WEEKS_BEFORE, WEEKS, brand::hear);
            var weekly = brand.alarms().size() / (double) WEEKS;
            perWeek.add(weekly);
            System.out.printf(
                    Locale.ROOT,
                    "alerts: %5.1f messages an hour: %.2f false alarms a week (%d in %d weeks: %s)%n",
                    BRANDS[i],
                    weekly,
                    brand.alarms().size(),
                    WEEKS,
                    brand.kinds());
        }
        System.out.printf(
                Locale.ROOT,
                "alerts: false alarms a week and brand: median %.2f, worst %.2f%n",
                Median.of(perWeek),
                perWeek.stream().mapToDouble(Double::doubleValue).max().orElse(0));
    }

    private static void delays(List<Crisis> crises, List<Heard> background) {
        var all = new ArrayList<Double>();
        var byHeight = new TreeMap<Double, List<Double>>();
        for (var crisis : crises) {
            var own = new ArrayList<Double>();
            for (var i = 0; i < BRANDS.length; i++) {
                for (var height : HEIGHTS) {
                    var delay = delay(crisis, BRANDS[i], height, 200 + i, background);
                    own.add(delay);
                    byHeight.computeIfAbsent(height, any -> new ArrayList<>()).add(delay);
                }
            }
            all.addAll(own);
            System.out.printf(
                    Locale.ROOT,
                    "alerts: %-32s found after %s min: median %s, worst %s%n",
                    crisis.name(),
                    own.stream().map(Alerting::told).toList(),
                    told(Median.of(own)),
                    told(worst(own)));
        }
        byHeight.forEach(
                (height, delays) ->
                        System.out.printf(
                                Locale.ROOT,
                                "alerts: crises of %.0f times the usual: median %s, worst %s;"
                                        + " within 10 minutes %d of %d%n",
                                height,
                                told(Median.of(delays)),
                                told(worst(delays)),
                                delays.stream().filter(each -> each <= 10).count(),
                                delays.size()));
        System.out.printf(
                Locale.ROOT,
                "alerts: delay in minutes: median %s, worst %s; within 10 minutes %d of %d%n",
                told(Median.of(all)),
                told(worst(all)),
                all.stream().filter(each -> each <= 10).count(),
                all.size());
    }

    private static double worst(List<Double> delays) {
        return delays.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    /** What was not found in four hours was not found. */
    private static String told(double delay) {
        return delay > WATCHED ? "not found" : String.format(Locale.ROOT, "%.0f", delay);
    }

    /** It begins on a Wednesday noon of the fifth week, and comes to its height in ten minutes. */
    private static double delay(
            Crisis crisis, double rate, double height, int seed, List<Heard> background) {
        var ordinary = new Ordinary(seed, rate, background);
        var brand = new Replay();
        ordinary.weeks(0, WEEKS_BEFORE, brand::learn);
        var start = WEEKS_BEFORE * WEEK + 2 * 24 * 60 + 12 * 60;
        ordinary.minutes(WEEKS_BEFORE * WEEK, start, brand::learn);
        var next = 0;
        for (var minute = start; minute < start + WATCHED; minute++) {
            ordinary.minutes(minute, minute + 1, brand::hear);
            var rising = height * Math.max(1, rate / 60) * Math.min(1, (minute - start + 1) / 10.0);
            for (var left = ordinary.poisson(rising); left > 0; left--) {
                var said = crisis.said().get(next++ % crisis.said().size());
                brand.hear(minute, ordinary.passerBy(), said);
            }
            if (!brand.alarms().isEmpty()) {
                return minute - start + 1;
            }
        }
        return Double.MAX_VALUE;
    }

    private static List<Crisis> crises(Path data) {
        var all = new ArrayList<Crisis>();
        all.add(new Crisis("made up, half of it angry", made(0.5, 0.05)));
        all.add(new Crisis("made up, hardly angry", made(0.25, 0.0)));
        var folder = data.resolve("crisislex_t26");
        if (!Files.isDirectory(folder)) {
            System.out.println("alerts: crisislex_t26 is not there: only made-up crises");
            return all;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".tsv"))
                    .sorted()
                    .forEach(file -> all.add(new Crisis(name(file), Texts.of(file, "Related"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".tsv", "");
    }

    private static List<Heard> made(double angry, double crisis) {
        var all = new ArrayList<Heard>();
        for (var i = 0; i < 1_000; i++) {
            all.add(new Heard((i * 7 % 100) < angry * 100, (i * 13 % 100) < crisis * 100));
        }
        return all;
    }
}
