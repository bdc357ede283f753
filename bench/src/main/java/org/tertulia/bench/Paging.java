package org.tertulia.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * How long the inbox takes with many messages behind it, as multiples of bare queries for the same
 * rows: the list, a filter, a conversation; and searching, beside PostgreSQL's own text search and
 * bare Lucene. Both sides take turns, and each answer travels to this process.
 */
final class Paging {

    private static final int RUNS = 60;
    private static final String[] WORDS = {"router", "quemado", "vigo", "carísima", "reembolso"};

    /** What a row of the list shows. */
    private static final String ROWS =
            """
            select c.*, p.name, h.number, h.network, h.name, m.text, m.direction
            from inbox.conversation c
            left join audience.contact p on p.id = c.contact_id
            join networks.channel h on h.id = c.channel_id
            left join messages_read.message m on m.id = c.last_message_id
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

    private final Program program;
    private final Database database;

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
            new Paging(program, database).measure(data);
        } finally {
            if (!kept) {
                Trees.delete(data);
            }
        }
    }

    private void measure(Path data) throws Exception {
        compare("list", "/inbox?queue=waiting", "c.state = 'waiting'", "c.due_at, c.id");
        compare("rows of the list", "/inbox/rows?queue=waiting", "c.state = 'waiting'",
                "c.due_at, c.id");
        compare("filter", "/inbox?queue=all&channel=2&kind=direct",
                "c.channel_id = (select id from networks.channel where number = 2)"
                        + " and c.kind = 'direct'",
                "c.last_at desc, c.id desc");
        conversation();
        search(data);
    }

    private void compare(String what, String path, String where, String order) throws Exception {
        try (var bare = database.prepare(ROWS.formatted(where, order))) {
            compare(what, "the bare query", () -> program.page(path), () -> rows(bare));
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
                    () -> program.page("/conversations/" + number),
                    () -> rows(bare));
        }
    }

    private void search(Path data) throws Exception {
        try (var bare = database.prepare(GIN);
                var lucene = new BareLucene(data.resolve("search"))) {
            for (var word : WORDS) {
                bare.setString(1, word);
                compare("search, " + word, "PostgreSQL's GIN", () -> found(word), () -> rows(bare));
                compare("search, " + word, "bare Lucene", () -> found(word), () -> lucene.find(word));
            }
        }
    }

    private Object found(String word) {
        return program.page("/inbox/rows?queue=all&q=" + word);
    }

    private static void compare(String what, String than, Callable<?> ours, Callable<?> bare)
            throws Exception {
        var ourTimes = new ArrayList<Double>();
        var bareTimes = new ArrayList<Double>();
        for (var run = -RUNS / 2; run < RUNS; run++) {
            var first = millis(ours);
            var second = millis(bare);
            if (run >= 0) {
                ourTimes.add(first);
                bareTimes.add(second);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "pages: %s: %.2f ms, %s %.2f ms, %.2f times%n",
                what,
                Median.of(ourTimes),
                than,
                Median.of(bareTimes),
                Median.of(ourTimes) / Median.of(bareTimes));
    }

    private static double millis(Callable<?> work) throws Exception {
        var begun = System.nanoTime();
        work.call();
        return (System.nanoTime() - begun) / 1e6;
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
