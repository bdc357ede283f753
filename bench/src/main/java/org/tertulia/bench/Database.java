package org.tertulia.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The program's database, asked by its superuser. */
record Database(Connection connection) implements AutoCloseable {

    void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of the first row. */
    String text(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            found.next();
            return found.getString(1);
        }
    }

    PreparedStatement prepare(String query) throws SQLException {
        return connection.prepareStatement(query);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
