package org.tertulia.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;

/** Brings a program so many messages, by the way that all messages take, and watches its heap. */
record Filling(Program program, Database database) {

    private static final int STEP = 100_000;

    /** What agents would have done: most are closed, some answered, every tenth waits. */
    private static final String CLOSED =
            """
            update inbox.conversation set state = 'closed', closed_at = last_at + interval '1 h',
                outcome = 'no-answer-needed', reason = 'thanks', closed_by = id, tell_at = null
            where number % 10 < 7
            """;

    private static final String ANSWERED =
            """
            update inbox.conversation set state = 'answered', answered_at = last_at, kept = true,
                asked_at = null, due_at = null, questions = null, terms_id = null, told = null, tell_at = null
            where number % 10 in (7, 8)
            """;

    void fill(int messages) throws SQLException, IOException {
        var company = new Company(program, database);
        company.hear(Math.min(STEP, messages));
        heap(company);
        while (company.messages() < messages) {
            company.hear((int) Math.min(STEP, messages - company.messages()));
            heap(company);
        }
        database.run(CLOSED);
        database.run(ANSWERED);
        database.run("create schema if not exists bench");
        database.run(
                """
                create table bench.text as
                select f.id, f.at, b.text from messages.fact f
                join messages.body b on b.message_id = f.id
                """);
        database.run("create index on bench.text using gin (to_tsvector('spanish', text))");
        database.run("vacuum analyze");
    }

    private void heap(Company company) throws IOException {
        System.out.printf(
                Locale.ROOT,
                "intake: %,d messages: heap after collection %.0f MB%n",
                company.messages(),
                program.heap());
    }
}
