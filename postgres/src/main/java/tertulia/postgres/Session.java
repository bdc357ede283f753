package tertulia.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

/** A connection for the launcher's own few statements. */
final class Session {

    private Session() {}

    static Connection open(String url, Credentials credentials) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", credentials.user());
        properties.setProperty("password", credentials.password());
        // Not by DriverManager: inside Maven it does not see this class loader's drivers.
        var connection = new Driver().connect(url, properties);
        if (connection == null) {
            throw new SQLException("Not an address of PostgreSQL: " + url);
        }
        return connection;
    }

    static void execute(Connection connection, String statement) throws SQLException {
        try (var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    /** Whether the query, with that one parameter, answers any row. */
    static boolean exists(Connection connection, String query, String parameter)
            throws SQLException {
        try (var prepared = connection.prepareStatement(query)) {
            prepared.setString(1, parameter);
            try (var rows = prepared.executeQuery()) {
                return rows.next();
            }
        }
    }
}
