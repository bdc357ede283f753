package tertulia.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;

/** What a commit promises, looked up in the running database and not believed. */
final class Promise {

    private Promise() {}

    static void check(Connection application, Durability durability) throws SQLException {
        var always =
                Stream.of(
                        new Setting("data_checksums", "on"),
                        new Setting("password_encryption", "scram-sha-256"),
                        new Setting("server_encoding", "UTF8"));
        var wanted = Stream.concat(always, durability.settings().stream()).toList();
        for (var setting : wanted) {
            var actual = actual(application, setting.name());
            if (!actual.equals(setting.value())) {
                throw new PostgresRefused(
                        """
                        The database runs with %s = %s, and Tertulia needs %s: it would not keep \
                        what it promises."""
                                .formatted(setting.name(), actual, setting.value()));
            }
        }
    }

    private static String actual(Connection connection, String name) throws SQLException {
        try (var query = connection.prepareStatement("select current_setting(?)")) {
            query.setString(1, name);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
