package org.tertulia.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a message costs on its way in, from the import until it is durable, recorded, indexed for
 * search, matched against the watches and in the inbox: CPU-seconds of the program and its database
 * as a share of what bare {@code COPY} needs for the very rows that it leaves.
 */
final class Importing {

    private static final int RUNS = Integer.getInteger("runs", 5);

    /** Turns before the first that counts: a server runs for days, compilers a minute. */
    private static final int WARM_UP = Integer.getInteger("warm-up", 8);

    private final List<Double> ours = new ArrayList<>();
    private final List<Double> rows = new ArrayList<>();
    private final List<Double> texts = new ArrayList<>();

    /** The folder of the built program, its options, and the messages of a run. */
    public static void main(String[] args) throws IOException, SQLException {
        var data = Files.createTempDirectory("tertulia-bench");
        try (var program = Program.start(Path.of(args[0]), args[1], data);
                var database = new Database(program.database())) {
            var company = new Company(program, database);
            var importing = new Importing();
            importing.measure(program, company, new Copying(program, database), number(args[2]));
        } finally {
            Trees.delete(data);
        }
    }

    private void measure(Program program, Company company, Copying copying, int count)
            throws IOException, SQLException {
        for (var turn = 0; turn < WARM_UP; turn++) {
            company.hear(count);
        }
        for (var run = 0; run < RUNS; run++) {
            var since = copying.mark();
            var before = program.seconds();
            var own = program.own();
            company.hear(count);
            ours.add(program.seconds() - before);
            own = program.own() - own;
            rows.add(copying.rows(since));
            texts.add(copying.texts(since));
            System.out.printf(
                    Locale.ROOT,
                    "  %,d messages: ours %.2f CPU-s (database %.2f), COPY of all rows %.2f, with GIN %.2f%n",
                    count,
                    ours.getLast(),
                    ours.getLast() - own,
                    rows.getLast(),
                    texts.getLast());
        }
        System.out.printf(Locale.ROOT, "  heap after a collection %.0f MB%n", program.heap());
        print("intake: share of bare COPY of the rows left", rows);
        print("intake: share of COPY of one row with a GIN text index", texts);
        System.out.printf(Locale.ROOT, "intake: %.0f messages/CPU-s%n", count / Median.of(ours));
    }

    /** The median of the shares, and the least and the most. */
    private void print(String what, List<Double> reference) {
        var shares = new ArrayList<Double>();
        for (var run = 0; run < RUNS; run++) {
            shares.add(reference.get(run) / ours.get(run));
        }
        shares.sort(null);
        System.out.printf(
                Locale.ROOT,
                "%s: %.3f (%.3f to %.3f)%n",
                what,
                Median.of(shares),
                shares.getFirst(),
                shares.getLast());
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }
}
