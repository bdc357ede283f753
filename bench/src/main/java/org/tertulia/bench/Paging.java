package org.tertulia.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.management.ManagementFactory;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

/**
 * What the inbox costs with many messages behind it, as multiples of bare queries for the same
 * rows: the list, a filter, a conversation; and searching, beside PostgreSQL's own text search and
 * bare Lucene. Both sides take turns. Time is processor time, of the program with its database, and
 * of the database with the reader of its rows: on a shared machine the clock tells of the others.
 */
final class Paging {

    private static final int RUNS = 5;

    /** A run lasts so many CPU-seconds at least: the kernel counts hundredths. */
    private static final double LEAST = 2;

    private static final int BLOCK = 20;

    /** A program runs for days: what is counted is a page that its compilers have done with. */
    private static final int WARM = 24_000;

    private static final int ROUND = 100;
    private static final int WARMEST = 30_000;

    /** CPU-seconds: what takes so long is no matter of warmth. */
    private static final double LONGEST = 150;

    /** As long as a round costs less than this share of the best before, it is not warm yet. */
    private static final double STEADY = 0.97;

    private static final long SETTLING_SECONDS = 20;
    private static final long QUIET_SECONDS = 4;
    private static final String[] WORDS = {"router", "vigo", "reembolso"};

    /** What a row of the list shows. */
    private static final String ROWS =
            """
            select c.*, p.name, h.number, h.network, h.name, m.text, m.direction
            from inbox.conversation c
            left join audience.contact p on p.id = c.contact_id
            join networks.channel h on h.id = c.channel_id
            left join messages_read.latest m on m.id = c.last_message_id
            where %s order by %s limit 51
            """;

    private static final String TURNS =
            """
            select t.*, m.* from inbox.conversation c
            join inbox.turn t on t.conversation_id = c.id
            join messages_read.message m on m.id = t.message_id
            where c.number = ? order by t.at
            """;

    private static final String GIN =
            """
            select id from bench.text
            where to_tsvector('spanish', text) @@ plainto_tsquery('spanish', ?)
            order by at desc limit 1000
            """;

    private static final String LIST = "/inbox/rows?tab=waiting";
    private static final int DEEP = 200;

    /** Where a list goes on. */
    private static final Pattern NEXT =
            Pattern.compile("(?<=/inbox/rows\\?tab=waiting)&amp;after=[^\"]+");

    private final Program program;
    private final Database database;

    /** CPU-seconds in a second of quiet, just before. */
    private double idle;

    private Paging(Program program, Database database) {
        this.program = program;
        this.database = database;
    }

    /** The folder of the built program, its options, messages, and where to keep them, if so. */
    public static void main(String[] args) throws Exception {
        var kept = args.length > 3;
        var data = kept ? Path.of(args[3]) : Files.createTempDirectory("tertulia-bench");
        var filled = data.resolve("filled");
        try (var program = Program.start(Path.of(args[0]), args[1], data);
                var database = new Database(program.database())) {
            if (!Files.exists(filled)) {
                new Filling(program, database).fill(Integer.parseInt(args[2]));
                Files.createFile(filled);
            }
            program.signIn();
            Program.pause(SETTLING_SECONDS * 1_000);
            new Paging(program, database).measure(data);
        } finally {
            if (!kept) {
                Trees.delete(data);
            }
        }
    }

    private void measure(Path data) throws Exception {
        compare("list", "/inbox?tab=waiting", "c.state = 'waiting'", "c.due_at, c.id");
        compare("rows of the list", LIST, "c.state = 'waiting'", "c.due_at, c.id");
        compare(
                "filter",
                "/inbox?tab=all&channel=2&kind=direct",
                "c.channel_id = (select id from networks.channel where number = 2)"
                        + " and c.kind = 'direct'",
                "c.stands_at desc, c.id desc");
        conversation();
        depth();
        searchable();
        search(data);
    }

    /** What the two hundredth page of a list costs, against the first. */
    private void depth() throws Exception {
        var first = page(LIST);
        var deep = LIST;
        for (var shown = 1; shown < DEEP; shown++) {
            var next = NEXT.matcher(program.page(deep));
            if (!next.find()) {
                throw new IllegalStateException("The list ends with page " + shown);
            }
            deep = LIST + next.group().replace("&amp;", "&");
        }
        var last = page(deep);
        first.warmUp();
        last.warmUp();
        var multiples = new ArrayList<Double>();
        for (var run = 0; run < RUNS; run++) {
            idle = idle();
            multiples.add(last.milliseconds() / first.milliseconds());
        }
        System.out.printf(
                Locale.ROOT,
                "pages: page %d of the list, page 1: %.2f times (%.2f to %.2f)%n",
                DEEP,
                Median.of(multiples),
                Collections.min(multiples),
                Collections.max(multiples));
    }

    /** From handing in a message until somebody who searches for a word of it finds it. */
    private void searchable() {
        var times = new ArrayList<Double>();
        for (var run = 0; run < RUNS; run++) {
            var word = "zarza" + System.nanoTime();
            var line =
                    "{\"remoteId\":\"%s\",\"author\":{\"handle\":\"%s\"},\"text\":\"Una %s\"}"
                            .formatted(word, word, word);
            var began = System.nanoTime();
            program.post(
                    "/api/v1/channels/1/messages", "application/x-ndjson", line.getBytes(UTF_8));
            while (!program.page("/inbox/rows?tab=all&q=" + word).contains(word + "</strong>")) {
                Program.pause(10);
            }
            times.add((System.nanoTime() - began) / 1e6);
        }
        System.out.printf(
                Locale.ROOT,
                "pages: searchable after %.0f ms (%.0f to %.0f)%n",
                Median.of(times),
                Collections.min(times),
                Collections.max(times));
    }

    private void compare(String what, String path, String where, String order) throws Exception {
        try (var bare = database.prepare(ROWS.formatted(where, order))) {
            compare(what, "the bare query", page(path), query(bare));
        }
    }

    private void conversation() throws Exception {
        var number =
                Long.parseLong(
                        database.text(
                                """
                                select number from inbox.conversation c
                                where number between 1000 and 1100 order by
                                (select count(*) from inbox.turn t where t.conversation_id = c.id)
                                desc limit 1
                                """));
        try (var bare = database.prepare(TURNS)) {
            bare.setLong(1, number);
            compare(
                    "conversation",
                    "the bare query",
                    page("/conversations/" + number),
                    query(bare));
        }
    }

    private void search(Path data) throws Exception {
        try (var bare = database.prepare(GIN);
                var lucene = new BareLucene(data.resolve("search"))) {
            for (var word : WORDS) {
                bare.setString(1, word);
                var page = page("/inbox/rows?tab=all&q=" + URLEncoder.encode(word, UTF_8));
                compare("search, " + word, "PostgreSQL's GIN", page, query(bare));
                compare(
                        "search, " + word,
                        "bare Lucene",
                        page,
                        new Side(() -> lucene.find(word), Paging::ownSeconds));
            }
        }
    }

    private void compare(String what, String than, Side ours, Side bare) throws Exception {
        var times = new ArrayList<Double>();
        var bareTimes = new ArrayList<Double>();
        var multiples = new ArrayList<Double>();
        ours.warmUp();
        bare.warmUp();
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

    /** What is done, and the CPU-seconds used for it until now. */
    private record Side(Callable<?> work, Meter meter) {

        void warmUp() throws Exception {
            var best = Double.MAX_VALUE;
            var spent = 0.0;
            for (var done = 0; done < WARMEST; done += ROUND) {
                var before = meter.seconds();
                for (var i = 0; i < ROUND; i++) {
                    work.call();
                }
                var used = meter.seconds() - before;
                spent += used;
                if (spent > LONGEST || done >= WARM && used > best * STEADY) {
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

    private interface Meter {
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

    private Side page(String path) {
        return new Side(() -> program.page(path), this::busySeconds);
    }

    /** The database's time, and this thread's for reading what it answers. */
    private Side query(PreparedStatement statement) {
        return new Side(
                () -> rows(statement), () -> program.seconds() - program.own() + ownSeconds());
    }

    private static double ownSeconds() {
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
