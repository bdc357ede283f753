package tertulia.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import tertulia.postgres.EmbeddedPostgres;

/** Writes the classes of all tables, unless they are those of the same migrations already. */
public final class Tables {

    private Tables() {}

    /** Writes the classes of the migrations in one folder into another, which is emptied. */
    public static void main(String[] arguments) throws IOException, SQLException {
        write(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    static void write(Path migrations, Path output) throws IOException, SQLException {
        var fingerprint = Fingerprint.of(migrations);
        var written = output.resolve(".fingerprint");
        if (Files.exists(written) && Files.readString(written).equals(fingerprint)) {
            return;
        }
        Output.empty(output);
        try (var postgres = EmbeddedPostgres.temporary()) {
            Migrating.migrate(postgres, migrations);
            var schemas = schemas(postgres);
            Generating.generate(postgres, schemas, output);
            Output.publish(schemas, output);
        }
        // Last: a build that was interrupted begins again.
        Files.writeString(written, fingerprint);
    }

    private static List<String> schemas(EmbeddedPostgres postgres) throws SQLException {
        try (var connection = Migrating.connect(postgres)) {
            return Schemas.of(connection);
        }
    }
}
