package org.tertulia.operations.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.tertulia.audit.Outside;
import org.tertulia.operations.backup.Manifest.Migration;
import org.tertulia.operations.backup.Manifest.Piece;

/** Puts a backup that was found whole into an empty database and an empty folder. */
final class Restoring {

    private final BackupFile backup;
    private final @Nullable String version;
    private final Clock clock;

    Restoring(BackupFile backup, @Nullable String version, Clock clock) {
        this.backup = backup;
        this.version = version;
        this.clock = clock;
    }

    /** An address and who owns the tables there. */
    record Door(String url, String user, String password) {

        Connection open() throws SQLException {
            return java.sql.DriverManager.getConnection(url, user, password);
        }
    }

    /**
     * Fills the database.
     *
     * @throws BackupTrouble when it is in use, the backup is of another version, or the record does
     *     not come out as it was
     */
    void intoDatabase(Door door) {
        checkVersion(steps(door).load());
        try (var owner = door.open()) {
            if (new Catalogue(owner).used()) {
                throw new BackupTrouble(
                        "The database is in use already: name an empty one. Nothing was restored.");
            }
            try {
                migrate(door);
                load(owner);
                verify(owner);
            } catch (RuntimeException | SQLException | IOException e) {
                owner.rollback();
                owner.setAutoCommit(true);
                new Catalogue(owner).clear();
                throw e;
            }
        } catch (SQLException e) {
            throw BackupTrouble.of(e);
        } catch (IOException e) {
            throw BackupTrouble.of(e);
        }
    }

    private static FluentConfiguration steps(Door door) {
        return Flyway.configure()
                .dataSource(door.url(), door.user(), door.password())
                .defaultSchema("tertulia_flyway")
                .createSchemas(true)
                .locations("classpath:db/migration");
    }

    /** As it was then: the next start takes the steps that came later. */
    private void migrate(Door door) {
        var steps = steps(door);
        backup.manifest().migrations().stream()
                .map(step -> MigrationVersion.fromVersion(step.version()))
                .max(MigrationVersion::compareTo)
                .ifPresent(steps::target);
        steps.load().migrate();
    }

    private void checkVersion(Flyway flyway) {
        var known =
                Arrays.stream(flyway.info().all())
                        .filter(step -> step.getVersion() != null && step.getChecksum() != null)
                        .collect(
                                Collectors.toMap(
                                        step -> step.getVersion().getVersion(),
                                        step -> step.getChecksum()));
        for (Migration step : backup.manifest().migrations()) {
            var ours = known.get(MigrationVersion.fromVersion(step.version()).getVersion());
            if (ours == null) {
                throw new BackupTrouble(
                        "The backup was made by a newer Tertulia (%s) than this one (%s): restore it with that one. Nothing was restored."
                                .formatted(named(backup.manifest().version()), named(version)));
            }
            if (!Objects.equals(ours, step.checksum())) {
                throw new BackupTrouble(
                        "The backup was made by another Tertulia (%s) than this one (%s), with other tables: restore it with that one. Nothing was restored."
                                .formatted(named(backup.manifest().version()), named(version)));
            }
        }
    }

    private static String named(@Nullable String version) {
        return version == null ? "unnamed" : version;
    }

    private void load(Connection owner) throws SQLException, IOException {
        owner.setAutoCommit(false);
        var tables = new Catalogue(owner).tables();
        try (var statement = owner.createStatement()) {
            // The rows that migrations put there: the backup has them as they became.
            statement.execute(
                    "truncate "
                            + tables.stream()
                                    .map(Catalogue.Table::name)
                                    .collect(Collectors.joining(", "))
                            + " cascade");
            var copying = owner.unwrap(PGConnection.class).getCopyAPI();
            for (Piece piece : backup.manifest().tables()) {
                try (var in = backup.open(piece)) {
                    copying.copyIn("copy %s from stdin".formatted(piece.into()), in);
                }
            }
            for (var counter : backup.manifest().counters()) {
                statement.execute(
                        "select setval('%s', %d, %s)"
                                .formatted(counter.sequence(), counter.last(), counter.called()));
            }
        }
        owner.commit();
        owner.setAutoCommit(true);
        try (var statement = owner.createStatement()) {
            statement.execute("analyze");
        }
    }

    private void verify(Connection owner) throws SQLException {
        owner.setAutoCommit(false);
        var record = new Outside(DSL.using(owner, SQLDialect.POSTGRES));
        var head = record.head();
        var wanted = backup.manifest().head();
        if (head.n() != wanted.n() || !head.hash().equals(wanted.hash()) || !record.intact()) {
            throw new BackupTrouble(
                    "The record of the backup is not intact: nothing was restored. An older backup may be.");
        }
        owner.rollback();
        owner.setAutoCommit(true);
    }

    /** Writes the files, and where the record ended. */
    void intoFolder(Path data) {
        try {
            for (var piece : backup.manifest().files()) {
                var target = data.resolve(piece.name()).normalize();
                if (!target.startsWith(data)) {
                    throw new BackupTrouble("The backup points outside of itself: " + piece.name());
                }
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                try (var in = backup.open(piece)) {
                    Files.copy(in, target);
                }
                if (piece.name().startsWith(BackingUp.KEYS + "/")) {
                    Files.setPosixFilePermissions(
                            target,
                            java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
                }
            }
            var head = backup.manifest().head();
            Outside.writeDown(data, new Outside.Head(head.n(), head.hash()), clock.instant());
        } catch (IOException e) {
            throw BackupTrouble.of(e);
        }
    }
}
