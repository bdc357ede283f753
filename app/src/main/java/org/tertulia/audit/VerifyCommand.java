package org.tertulia.audit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import tertulia.postgres.Credentials;
import tertulia.postgres.Durability;
import tertulia.postgres.EmbeddedPostgres;
import tertulia.postgres.PostgresRefused;
import tertulia.postgres.Running;

/**
 * Verifies the record from the command line, beside a running program or without one: {@code
 * bin/verify}. Ends with 0 when intact, 1 when not, 2 when it could not look.
 */
public final class VerifyCommand {

    private static final String DATABASE = "tertulia";

    private VerifyCommand() {}

    /** The one argument is the data folder; an external database is named by the environment. */
    public static void main(String[] args) {
        System.exit(run(Path.of(args[0])));
    }

    private static int run(Path data) {
        try {
            return tell(found(data));
        } catch (PostgresRefused | SQLException e) {
            System.err.println("The record could not be read: " + e.getMessage());
            return 2;
        }
    }

    private static Verification found(Path data) throws SQLException {
        var external = System.getenv("TERTULIA_DATABASE_URL");
        if (external != null && !external.isBlank()) {
            var password = System.getenv("TERTULIA_DATABASE_APPLICATION_PASSWORD");
            return verify(
                    data, external, new Credentials("tertulia_app", String.valueOf(password)));
        }
        var running = Running.in(data);
        if (running.isPresent()) {
            return verify(data, running.get().jdbcUrl(DATABASE), running.get().application());
        }
        if (!Files.isDirectory(data.resolve("postgres"))) {
            throw new SQLException("there is no database in " + data + ".");
        }
        try (var postgres = EmbeddedPostgres.start(data, Durability.DURABLE)) {
            return verify(data, postgres.jdbcUrl(DATABASE), postgres.application());
        }
    }

    private static Verification verify(Path data, String url, Credentials role)
            throws SQLException {
        try (var connection = DriverManager.getConnection(url, role.user(), role.password())) {
            // One transaction: the chain is read in pieces, as it stood at the start.
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            var entries = new Entries(DSL.using(connection, SQLDialect.POSTGRES));
            return new Verifying(entries, new AnchorFiles(data)).verify();
        }
    }

    private static int tell(Verification found) {
        var broken = found.firstBreak();
        if (broken == null) {
            System.out.printf(
                    "The record is intact: %,d entries, each follows the one before.%n",
                    found.entries());
            return 0;
        }
        System.out.printf(
                "The record is NOT intact. The first row that does not fit is %d (%s); %,d entries before"
                        + " it are in order.%n",
                broken.n(), broken.reason().name().toLowerCase(Locale.ROOT), found.entries());
        return 1;
    }
}
