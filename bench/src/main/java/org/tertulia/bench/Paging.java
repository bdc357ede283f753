package org.tertulia.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the inbox costs with many messages behind it, as multiples of bare queries for the same
 * rows: the list, a filter, a queue, a conversation; and searching, beside PostgreSQL's own text
 * search and bare Lucene; then the pages beside the inbox ({@link Rooms}).
 */
final class Paging {

    /** With fewer messages it is only tried whether everything works. */
    private static final int MANY = 100_000;

    private static final int SOON = 600;

    private static final long SETTLING_SECONDS = 20;
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
    private static final long PATIENCE_SECONDS = 60;

    /** Where a list goes on. */
    private static final Pattern NEXT =
            Pattern.compile("(?<=/inbox/rows\\?tab=waiting)&amp;after=[^\"]+");

    private final Program program;
    private final Database database;
    private final Comparing comparing;

    private Paging(Program program, Database database, int warm) {
        this.program = program;
        this.database = database;
        comparing = new Comparing(program, warm);
    }

    /** The folder of the built program, its options, messages, and where to keep them, if so. */
    public static void main(String[] args) throws Exception {
        var kept = args.length > 3;
        var data = kept ? Path.of(args[3]) : Files.createTempDirectory("tertulia-bench");
        var filled = data.resolve("filled");
        try (var program = Program.start(Path.of(args[0]), args[1], data);
                var database = new Database(program.database())) {
            var messages = Integer.parseInt(args[2]);
            if (!Files.exists(filled)) {
                new Filling(program, database).fill(messages);
                Files.createFile(filled);
            }
            var furnished = data.resolve("furnished");
            if (!Files.exists(furnished)) {
                new Furnishing(program, database).furnish();
                Files.createFile(furnished);
            }
            program.signIn();
            Program.pause(SETTLING_SECONDS * 1_000);
            new Paging(program, database, messages < MANY ? SOON : Comparing.WARM).measure(data);
        } finally {
            if (!kept) {
                Trees.delete(data);
            }
        }
    }

    private void measure(Path data) throws Exception {
        depth();
        searchable();
        compare("list", "/inbox?tab=waiting", "c.state = 'waiting'", "c.due_at, c.id");
        compare("rows of the list", LIST, "c.state = 'waiting'", "c.due_at, c.id");
        compare(
                "filter",
                "/inbox?tab=all&channel=2&kind=direct",
                "c.channel_id = (select id from networks.channel where number = 2)"
                        + " and c.kind = 'direct'",
                "c.stands_at desc, c.id desc");
        compare(
                "queue",
                "/inbox?tab=waiting&queue=" + queue(),
                "c.state = 'waiting' and c.queue_id = (select id from inbox_routing.queue where number = %s)"
                        .formatted(queue()),
                "c.due_at, c.id");
        conversation();
        new Rooms(comparing, database).measure();
        search(data);
    }

    /** One of those that {@link Furnishing} made. */
    private String queue() throws SQLException {
        return database.text("select max(number) from inbox_routing.queue where not main");
    }

    /** What the two hundredth page of a list costs, or the last full one, against the first. */
    private void depth() throws Exception {
        var before = LIST;
        var deep = LIST;
        var shown = 1;
        for (; shown < DEEP; shown++) {
            var next = NEXT.matcher(program.page(deep));
            if (!next.find()) {
                deep = before;
                shown--;
                break;
            }
            before = deep;
            deep = LIST + next.group().replace("&amp;", "&");
        }
        comparing.pages("page %d of the list, page 1".formatted(shown), deep, LIST);
    }

    /** From handing in a message until somebody who searches for a word of it finds it. */
    private void searchable() {
        var times = new ArrayList<Double>();
        for (var run = 0; run < Comparing.RUNS; run++) {
            var word = "zarza" + System.nanoTime();
            var line =
                    "{\"remoteId\":\"%s\",\"author\":{\"handle\":\"%s\"},\"text\":\"Una %s\"}"
                            .formatted(word, word, word);
            var began = System.nanoTime();
            program.post(
                    "/api/v1/channels/1/messages", "application/x-ndjson", line.getBytes(UTF_8));
            while (!program.page("/inbox/rows?tab=all&q=" + word).contains(word + "</strong>")) {
                if (System.nanoTime() - began > PATIENCE_SECONDS * 1e9) {
                    throw new IllegalStateException("Nobody finds " + word);
                }
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
            comparing.compare(what, "the bare query", comparing.page(path), comparing.query(bare));
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
            comparing.compare(
                    "conversation",
                    "the bare query",
                    comparing.page("/conversations/" + number),
                    comparing.query(bare));
        }
    }

    private void search(Path data) throws Exception {
        try (var bare = database.prepare(GIN);
                var lucene = new BareLucene(data.resolve("search"))) {
            for (var word : WORDS) {
                bare.setString(1, word);
                var page =
                        comparing.page("/inbox/rows?tab=all&q=" + URLEncoder.encode(word, UTF_8));
                comparing.compare(
                        "search, " + word, "PostgreSQL's GIN", page, comparing.query(bare));
                comparing.compare(
                        "search, " + word,
                        "bare Lucene",
                        page,
                        new Comparing.Side(() -> lucene.find(word), Comparing::ownSeconds));
            }
        }
    }
}
