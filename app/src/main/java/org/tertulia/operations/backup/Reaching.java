package org.tertulia.operations.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.tertulia.operations.backup.Restoring.Door;
import tertulia.postgres.Credentials;
import tertulia.postgres.Durability;
import tertulia.postgres.EmbeddedPostgres;
import tertulia.postgres.Running;

/** Finds the database of a data folder: an external one, one that runs, or one to be started. */
final class Reaching {

    static final String DATABASE = "tertulia";

    private Reaching() {}

    /** What is to be done as the tables' owner. */
    interface Work<T> {
        T on(Connection owner) throws SQLException;
    }

    static <T> T owner(Path data, Work<T> work) {
        var external = external();
        if (external != null) {
            return at(external, work);
        }
        var running = Running.in(data);
        if (running.isPresent()) {
            var there = running.get();
            return at(door(there.jdbcUrl(DATABASE), there.owner()), work);
        }
        if (!Files.isDirectory(data.resolve("postgres"))) {
            throw new BackupTrouble("There is no database in %s.".formatted(data));
        }
        try (var postgres = EmbeddedPostgres.start(data, Durability.DURABLE)) {
            return at(door(postgres.jdbcUrl(DATABASE), postgres.owner()), work);
        }
    }

    /** The one that the environment names; null when it names none. */
    static @Nullable Door external() {
        var url = System.getenv("TERTULIA_DATABASE_URL");
        return url == null || url.isBlank()
                ? null
                : new Door(
                        url,
                        "tertulia_owner",
                        String.valueOf(System.getenv("TERTULIA_DATABASE_OWNER_PASSWORD")));
    }

    static Door door(String url, Credentials owner) {
        return new Door(url, owner.user(), owner.password());
    }

    private static <T> T at(Door door, Work<T> work) {
        try (var connection = door.open()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw BackupTrouble.of(e);
        }
    }
}
