package org.tertulia.operations.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tertulia.operations.backup.Manifest.Counter;
import org.tertulia.operations.backup.Manifest.Migration;

/** What there is in the database, by its own catalogue. */
final class Catalogue {

    private static final String OURS =
            """
            c.relnamespace = n.oid and n.nspname <> 'tertulia_flyway'
            and c.relowner = (select oid from pg_roles where rolname = current_user)
            """;

    /** All but who is signed in: they sign in again. */
    private static final String TABLES =
            """
            select c.oid, quote_ident(n.nspname) || '.' || quote_ident(c.relname),
                (select string_agg(quote_ident(a.attname), ', ' order by a.attnum)
                 from pg_attribute a
                 where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                     and a.attgenerated = '')
            from pg_class c, pg_namespace n
            where c.relkind = 'r' and %s
                and not (n.nspname = 'identity' and c.relname in ('session', 'session_attributes'))
            order by 2
            """
                    .formatted(OURS);

    private static final String REFERENCES =
            "select conrelid, confrelid from pg_constraint where contype = 'f' and conrelid <> confrelid";

    private static final String SEQUENCES =
            """
            select quote_ident(n.nspname) || '.' || quote_ident(c.relname)
            from pg_class c, pg_namespace n where c.relkind = 'S' and %s order by 1
            """
                    .formatted(OURS);

    private static final String MIGRATIONS =
            """
            select version, checksum from tertulia_flyway.flyway_schema_history
            where success and version is not null order by installed_rank
            """;

    private final Connection owner;

    Catalogue(Connection owner) {
        this.owner = owner;
    }

    /** A table and its columns, as {@code COPY} wants them. */
    record Table(String name, String columns) {

        String into() {
            return "%s (%s)".formatted(name, columns);
        }
    }

    /** Those that others refer to come first. */
    List<Table> tables() throws SQLException {
        var found = new LinkedHashMap<Long, Table>();
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                found.put(rows.getLong(1), new Table(rows.getString(2), rows.getString(3)));
            }
        }
        return inOrder(found, references());
    }

    private Map<Long, Set<Long>> references() throws SQLException {
        var references = new LinkedHashMap<Long, Set<Long>>();
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(REFERENCES)) {
            while (rows.next()) {
                references
                        .computeIfAbsent(rows.getLong(1), table -> new HashSet<>())
                        .add(rows.getLong(2));
            }
        }
        return references;
    }

    private static List<Table> inOrder(Map<Long, Table> tables, Map<Long, Set<Long>> references) {
        var order = new ArrayList<Table>();
        var left = new LinkedHashMap<>(tables);
        while (!left.isEmpty()) {
            var free =
                    left.keySet().stream()
                            .filter(
                                    table ->
                                            references.getOrDefault(table, Set.of()).stream()
                                                    .noneMatch(left::containsKey))
                            .toList();
            if (free.isEmpty()) {
                throw new IllegalStateException("Tables refer to each other: " + left.values());
            }
            for (var table : free) {
                var next = left.remove(table);
                if (next != null) {
                    order.add(next);
                }
            }
        }
        return order;
    }

    List<Counter> counters() throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(SEQUENCES)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        var counters = new ArrayList<Counter>();
        for (var name : names) {
            try (var statement = owner.createStatement();
                    var row = statement.executeQuery("select last_value, is_called from " + name)) {
                row.next();
                counters.add(new Counter(name, row.getLong(1), row.getBoolean(2)));
            }
        }
        return counters;
    }

    /** The steps of the schema that were taken. */
    List<Migration> migrations() throws SQLException {
        var migrations = new ArrayList<Migration>();
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(MIGRATIONS)) {
            while (rows.next()) {
                migrations.add(new Migration(rows.getString(1), rows.getInt(2)));
            }
        }
        return migrations;
    }

    /** Whether a Tertulia was ever here. */
    boolean used() throws SQLException {
        try (var statement = owner.createStatement();
                var rows =
                        statement.executeQuery(
                                "select 1 from pg_namespace where nspname = 'tertulia_flyway'")) {
            return rows.next();
        }
    }

    /** Takes away all that its role made. */
    void clear() throws SQLException {
        var schemas = new ArrayList<String>();
        try (var statement = owner.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select quote_ident(nspname) from pg_namespace
                                where nspowner = (select oid from pg_roles where rolname = current_user)
                                    and nspname <> 'public'
                                """)) {
            while (rows.next()) {
                schemas.add(rows.getString(1));
            }
        }
        try (var statement = owner.createStatement()) {
            for (var schema : schemas) {
                statement.execute("drop schema " + schema + " cascade");
            }
        }
    }
}
