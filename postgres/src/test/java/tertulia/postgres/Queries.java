package tertulia.postgres;

import java.sql.SQLException;

/** The tests' way to say one thing to a database. */
final class Queries {

    private Queries() {}

    static void run(EmbeddedPostgres postgres, Credentials role, String statement)
            throws SQLException {
        try (var connection = Session.open(postgres.jdbcUrl("tertulia"), role)) {
            Session.execute(connection, statement);
        }
    }

    static String one(EmbeddedPostgres postgres, Credentials role, String query)
            throws SQLException {
        try (var connection = Session.open(postgres.jdbcUrl("tertulia"), role);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
