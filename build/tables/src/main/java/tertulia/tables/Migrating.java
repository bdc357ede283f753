package tertulia.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.postgresql.Driver;
import tertulia.postgres.EmbeddedPostgres;

/** Runs the migrations of all modules as the role that owns the tables. */
final class Migrating {

    private static final String DATABASE = "tertulia";

    private Migrating() {}

    static List<Path> files(Path migrations) throws IOException {
        if (!Files.isDirectory(migrations)) {
            return List.of();
        }
        try (var files = Files.walk(migrations)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    static void migrate(EmbeddedPostgres postgres, Path migrations) {
        var owner = postgres.owner();
        Flyway.configure()
                .dataSource(postgres.jdbcUrl(DATABASE), owner.user(), owner.password())
                .locations("filesystem:" + migrations.toAbsolutePath())
                .defaultSchema(Schemas.FLYWAY)
                .createSchemas(true)
                .load()
                .migrate();
    }

    static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        var owner = postgres.owner();
        var properties = new Properties();
        properties.setProperty("user", owner.user());
        properties.setProperty("password", owner.password());
        var connection = new Driver().connect(postgres.jdbcUrl(DATABASE), properties);
        if (connection == null) {
            throw new SQLException("Not an address of PostgreSQL");
        }
        return connection;
    }
}
