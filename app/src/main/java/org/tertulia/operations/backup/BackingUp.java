package org.tertulia.operations.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.tertulia.audit.Outside;
import org.tertulia.operations.backup.Manifest.Head;

/**
 * Writes a backup: all tables as they are at one moment, and the files that cannot be had again.
 * Readers and writers go on meanwhile.
 */
final class BackingUp {

    /** What was fetched from networks and may be gone there, and files still being read. */
    private static final List<String> FOLDERS = List.of("media", "uploads");

    static final String KEYS = "keys";

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'tertulia-'yyyyMMdd'T'HHmmss'Z.zip'")
                    .withZone(ZoneOffset.UTC);

    private final Path data;
    private final Clock clock;
    private final @Nullable String version;

    BackingUp(Path data, Clock clock, @Nullable String version) {
        this.data = data;
        this.clock = clock;
        this.version = version;
    }

    /** A file name by the time of day. */
    Path named(Path folder) {
        return folder.resolve(NAME.format(clock.instant()));
    }

    /** Signed in as the tables' owner; the connection is this work's own. */
    Manifest write(Connection owner, Path target, boolean withKey) {
        try (var writing = Writing.begin(target)) {
            var at = clock.instant();
            owner.setAutoCommit(false);
            owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            owner.setReadOnly(true);
            var catalogue = new Catalogue(owner);
            var head = new Outside(DSL.using(owner, SQLDialect.POSTGRES)).head();
            for (var table : catalogue.tables()) {
                writing.piece(
                        "tables/" + table.name(),
                        table.into(),
                        out ->
                                owner.unwrap(PGConnection.class)
                                        .getCopyAPI()
                                        .copyOut("copy %s to stdout".formatted(table.into()), out));
            }
            var counters = catalogue.counters();
            var migrations = catalogue.migrations();
            owner.rollback();
            for (var folder : FOLDERS) {
                files(writing, folder);
            }
            if (withKey) {
                files(writing, KEYS);
            }
            var manifest =
                    new Manifest(
                            Manifest.FORMAT,
                            at.toString(),
                            version,
                            migrations,
                            new Head(head.n(), head.hash()),
                            withKey,
                            writing.pieces(),
                            counters);
            writing.finish(manifest);
            return manifest;
        } catch (SQLException e) {
            throw BackupTrouble.of(e);
        } catch (IOException e) {
            throw BackupTrouble.of(e);
        } catch (DataAccessException e) {
            throw BackupTrouble.of(new SQLException(e.getMessage(), e.sqlState(), e));
        }
    }

    private void files(Writing writing, String folder) throws IOException, SQLException {
        var root = data.resolve(folder);
        if (!Files.isDirectory(root)) {
            return;
        }
        List<Path> files;
        try (var all = Files.walk(root)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (var file : files) {
            // Left out rather than half in it, if it went meanwhile.
            if (Files.isReadable(file)) {
                writing.piece(
                        data.relativize(file).toString().replace('\\', '/'),
                        null,
                        out -> copy(file, out));
            }
        }
    }

    private static void copy(Path file, java.io.OutputStream out) throws IOException {
        try {
            Files.copy(file, out);
        } catch (NoSuchFileException e) {
            // It was removed just now: an empty piece stands for it.
        }
    }
}
