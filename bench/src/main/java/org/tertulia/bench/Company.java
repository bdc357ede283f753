package org.tertulia.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A company that listens with its watches on some channels, and takes in what people write. */
final class Company {

    private static final int WATCHES = 200;
    private static final int CHANNELS = 4;

    /** Of one hand-over. */
    private static final int BATCH = 10_000;

    private static final Pattern BEHIND = Pattern.compile("\"behind\":([1-9]\\d*|null)");

    private final Program program;
    private final Database database;
    private final Letters letters = new Letters(17);
    private final List<Long> channels = new ArrayList<>();

    Company(Program program, Database database) {
        this.program = program;
        this.database = database;
        for (var i = 1; i <= CHANNELS; i++) {
            channels.add(
                    program.post(
                            "/api/v1/channels",
                            "{\"network\":\"import\",\"name\":\"Canal %d\"}".formatted(i)));
        }
        var number = 0;
        for (var query : Letters.watches(WATCHES)) {
            program.post(
                    "/api/v1/watches",
                    "{\"name\":\"Watch %d\",\"query\":\"%s\"}"
                            .formatted(++number, query.replace("\"", "\\\"")));
        }
    }

    long messages() {
        return letters.written();
    }

    /**
     * So many more messages; returns when they are in the record, the index, the inbox, matched.
     */
    void hear(int count) throws SQLException {
        for (var left = count; left > 0; left -= BATCH) {
            program.post(
                    "/api/v1/channels/"
                            + channels.get((int) (letters.written() / BATCH % CHANNELS))
                            + "/messages",
                    "application/x-ndjson",
                    letters.next(Math.min(left, BATCH)));
        }
        awaitRest();
    }

    private void awaitRest() throws SQLException {
        while (behind() > 0 || BEHIND.matcher(program.get("/api/v1/operations")).find()) {
            Program.pause(200);
        }
    }

    private long behind() throws SQLException {
        return Long.parseLong(
                database.text(
                        """
                        select (select coalesce(max(seq), 0) from networks.inbound)
                            - (select position from networks.reading_cursor)
                            + (select coalesce(sum(s.n - position), 0) from messages.cursor,
                                (select coalesce(max(seq), 0) as n from messages.stream) s)
                        """));
    }
}
