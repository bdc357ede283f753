package org.tertulia.bench;

import java.lang.management.ManagementFactory;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * What a page of the program costs, as a multiple of what a bare query costs. Both sides take
 * turns. Time is processor time, of the program with its database, and of the database with the
 * reader of its rows: on a shared machine the clock tells of the others.
 */
final class Comparing {

    static final int RUNS = 5;

    /** A run lasts so many CPU-seconds at least: the kernel counts hundredths. */
    private static final double LEAST = 2;

    private static final int BLOCK = 20;

    /** A program runs for days: what is counted is a page that its compilers have done with. */
    static final int WARM = 24_000;

    private static final int ROUND = 100;
    private static final int WARMEST = 30_000;

    /** CPU-seconds: what takes so long is no matter of warmth. */
    private static final double LONGEST = 150;

    /** As long as a round costs less than this share of the best before, it is not warm yet. */
    private static final double STEADY = 0.97;

    private static final long QUIET_SECONDS = 4;

    private final Program program;

    /** CPU-seconds in a second of quiet, just before. */
    private double idle;

    private final int warm;

    /** {@code warm}: so many calls of each side before it is measured. */
    Comparing(Program program, int warm) {
        this.program = program;
        this.warm = warm;
    }

    void compare(String what, String than, Side ours, Side bare) throws Exception {
        var times = new ArrayList<Double>();
        var bareTimes = new ArrayList<Double>();
        var multiples = new ArrayList<Double>();
        ours.warmUp(warm);
        bare.warmUp(warm);
        for (var run = 0; run < RUNS; run++) {
            idle = idle();
            times.add(ours.milliseconds());
            program.halt(true);
            try {
                bareTimes.add(bare.milliseconds());
            } finally {
                program.halt(false);
            }
            multiples.add(times.getLast() / bareTimes.getLast());
        }
        System.out.printf(
                Locale.ROOT,
                "pages: %s: %.2f CPU-ms, %s %.2f CPU-ms, %.2f times (%.2f to %.2f);"
                        + " quiet %.0f CPU-ms a second%n",
                what,
                Median.of(times),
                than,
                Median.of(bareTimes),
                Median.of(multiples),
                Collections.min(multiples),
                Collections.max(multiples),
                idle * 1_000);
    }

    /** How many times one page costs what another does. */
    void pages(String what, String path, String other) throws Exception {
        var ours = page(path);
        var theirs = page(other);
        ours.warmUp(warm);
        theirs.warmUp(warm);
        var multiples = new ArrayList<Double>();
        for (var run = 0; run < RUNS; run++) {
            idle = idle();
            multiples.add(ours.milliseconds() / theirs.milliseconds());
        }
        System.out.printf(
                Locale.ROOT,
                "pages: %s: %.2f times (%.2f to %.2f)%n",
                what,
                Median.of(multiples),
                Collections.min(multiples),
                Collections.max(multiples));
    }

    /** What is done, and the CPU-seconds used for it until now. */
    record Side(Callable<?> work, Meter meter) {

        void warmUp(int least) throws Exception {
            var best = Double.MAX_VALUE;
            var spent = 0.0;
            for (var done = 0; done < WARMEST; done += ROUND) {
                var before = meter.seconds();
                for (var i = 0; i < ROUND; i++) {
                    work.call();
                }
                var used = meter.seconds() - before;
                spent += used;
                if (spent > LONGEST || done >= least && used > best * STEADY) {
                    return;
                }
                best = Math.min(best, used);
            }
        }

        double milliseconds() throws Exception {
            var before = meter.seconds();
            var used = 0.0;
            var done = 0;
            while (used < LEAST) {
                for (var i = 0; i < BLOCK; i++) {
                    work.call();
                }
                done += BLOCK;
                used = meter.seconds() - before;
            }
            return used * 1_000 / done;
        }
    }

    interface Meter {
        double seconds();
    }

    /** What the program uses when nobody asks for anything is no part of a page. */
    private double busySeconds() {
        return program.seconds() - idle * System.nanoTime() / 1e9;
    }

    private double idle() {
        Program.pause(1_000);
        var before = program.seconds();
        var begun = System.nanoTime();
        Program.pause(QUIET_SECONDS * 1_000);
        return (program.seconds() - before) / (System.nanoTime() - begun) * 1e9;
    }

    Side page(String path) {
        return new Side(() -> program.page(path), this::busySeconds);
    }

    /** The database's time, and this thread's for reading what it answers. */
    Side query(PreparedStatement statement) {
        return new Side(
                () -> rows(statement), () -> program.seconds() - program.own() + ownSeconds());
    }

    static double ownSeconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }

    private static List<Object> rows(PreparedStatement statement) throws SQLException {
        var read = new ArrayList<Object>();
        try (var found = statement.executeQuery()) {
            var columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                for (var column = 1; column <= columns; column++) {
                    read.add(found.getObject(column));
                }
            }
        }
        return read;
    }
}
