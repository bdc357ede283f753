package org.tertulia.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The reference: bare {@code COPY} of rows that are there already, from files of the server's own
 * into tables with the same b-trees and nothing else; and of messages, one row each, into a table
 * with a GIN index of their texts.
 */
final class Copying {

    private static final String TABLES =
            """
            select schemaname, tablename from pg_tables
            where schemaname in ('networks', 'messages', 'audience', 'listening', 'inbox', 'audit')
            order by 1, 2
            """;

    private final Program program;
    private final Database database;
    private final List<String> tables = new ArrayList<>();
    private final String folder;

    Copying(Program program, Database database) throws SQLException {
        this.program = program;
        this.database = database;
        database.run("create schema bench");
        try (var statement = database.prepare(TABLES);
                var found = statement.executeQuery()) {
            while (found.next()) {
                tables.add(found.getString(1) + "." + found.getString(2));
            }
        }
        for (var table : tables) {
            database.run(
                    "create table %s (like %s including indexes)".formatted(twin(table), table));
        }
        database.run(
                """
                create table bench.text (
                    id uuid primary key, channel_id uuid, author text, text text, at timestamptz);
                create index on bench.text using gin (to_tsvector('spanish', text))
                """);
        folder = database.text("show data_directory");
    }

    /** Rows are told apart by the transaction that left them: those from now on. */
    long mark() throws SQLException {
        return Long.parseLong(database.text("select txid_current()"));
    }

    /** CPU-seconds that it takes to copy all rows left since then; their number goes to the log. */
    double rows(long since) throws SQLException, IOException {
        var files = new ArrayList<String>();
        for (var table : tables) {
            database.run("truncate " + twin(table));
            database.run(
                    "copy (select * from %s where xmin::text::bigint >= %d) to '%s' (format binary)"
                            .formatted(table, since, file(table)));
            files.add("copy %s from '%s' (format binary)".formatted(twin(table), file(table)));
        }
        return measured(files);
    }

    /** The same for one row and one text of each message. */
    double texts(long since) throws SQLException, IOException {
        database.run("truncate bench.text");
        database.run(
                """
                copy (select f.id, f.channel_id, b.author_name, b.text, f.at
                      from messages.fact f join messages.body b on b.message_id = f.id
                      where f.xmin::text::bigint >= %d) to '%s' (format binary)
                """
                        .formatted(since, file("text")));
        return measured(
                List.of("copy bench.text from '%s' (format binary)".formatted(file("text"))));
    }

    private double measured(List<String> statements) throws SQLException, IOException {
        program.halt(true);
        try {
            var before = program.seconds();
            for (var statement : statements) {
                database.run(statement);
            }
            return program.seconds() - before;
        } finally {
            program.halt(false);
        }
    }

    private static String twin(String table) {
        return "bench." + table.replace('.', '_');
    }

    private String file(String table) {
        return folder + "/bench-" + table;
    }
}
