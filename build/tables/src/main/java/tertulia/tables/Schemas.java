package tertulia.tables;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The schemas that our migrations made. */
final class Schemas {

    /** Where Flyway keeps its own table, out of everybody's way. */
    static final String FLYWAY = "tertulia_flyway";

    private Schemas() {}

    static List<String> of(Connection connection) throws SQLException {
        try (var query =
                connection.prepareStatement(
                        """
                        select nspname from pg_namespace
                        where nspname not like 'pg\\_%'
                            and nspname not in ('information_schema', 'public', ?)
                        order by nspname collate "C"
                        """)) {
            query.setString(1, FLYWAY);
            try (var rows = query.executeQuery()) {
                var schemas = new ArrayList<String>();
                while (rows.next()) {
                    schemas.add(rows.getString(1));
                }
                return schemas;
            }
        }
    }
}
