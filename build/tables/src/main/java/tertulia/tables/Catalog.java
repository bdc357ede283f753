package tertulia.tables;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What PostgreSQL knows of its tables, asked line by line; the order is the alphabet's. */
record Catalog(Connection connection) {

    List<String> schemas() throws SQLException {
        return Schemas.of(connection);
    }

    List<String> rightsOnSchema(String schema) throws SQLException {
        return lines(
                """
                select name || ': ' || string_agg(lower(right_.privilege_type), ', '
                    order by right_.privilege_type)
                from pg_namespace n,
                    aclexplode(n.nspacl) right_,
                    coalesce(nullif(right_.grantee, 0)::regrole::text, 'public') name
                where n.nspname = ? and right_.grantee <> n.nspowner
                group by name order by name collate "C"
                """,
                schema);
    }

    List<String> relations(String schema, Relation kind) throws SQLException {
        return lines(
                """
                select format('%%I.%%I', n.nspname, c.relname)
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = ? and c.relkind in (%s) and not c.relispartition
                order by c.relname collate "C"
                """
                        .formatted(kind.kinds()),
                schema);
    }

    List<String> columns(String relation) throws SQLException {
        return lines(
                """
                select format('| %s | %s | %s | %s |', a.attname,
                    format_type(a.atttypid, a.atttypmod),
                    case when a.attnotnull then '' else 'null' end,
                    case
                        when a.attidentity = 'a' then 'always identity'
                        when a.attidentity = 'd' then 'identity'
                        when a.attgenerated <> '' then 'always ' || pg_get_expr(d.adbin, d.adrelid)
                        else replace(coalesce(pg_get_expr(d.adbin, d.adrelid), ''), '|', '\\|')
                    end)
                from pg_attribute a
                left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                where a.attrelid = ?::regclass and a.attnum > 0 and not a.attisdropped
                order by a.attnum
                """,
                relation);
    }

    /** Keys first, then what refers to others, then what is checked. */
    List<String> constraints(String relation) throws SQLException {
        return lines(
                """
                select pg_get_constraintdef(oid) from pg_constraint
                where conrelid = ?::regclass and contype <> 'n'
                order by position(contype in 'pufxc'), conname collate "C"
                """,
                relation);
    }

    List<String> indexes(String relation) throws SQLException {
        return lines(
                """
                select pg_get_indexdef(i.indexrelid)
                from pg_index i join pg_class c on c.oid = i.indexrelid
                where i.indrelid = ?::regclass
                    and not exists (select from pg_constraint where conindid = i.indexrelid)
                order by c.relname collate "C"
                """,
                relation);
    }

    List<String> triggers(String relation) throws SQLException {
        return lines(
                """
                select pg_get_triggerdef(oid) from pg_trigger
                where tgrelid = ?::regclass and not tgisinternal
                order by tgname collate "C"
                """,
                relation);
    }

    List<String> rights(String relation) throws SQLException {
        return lines(
                """
                with given as (
                    select relowner as owner, right_.grantee, lower(right_.privilege_type) as what
                    from pg_class, aclexplode(relacl) right_ where oid = ?::regclass
                    union all
                    select c.relowner, right_.grantee,
                        format('%s (%s)', lower(right_.privilege_type), a.attname)
                    from pg_class c join pg_attribute a on a.attrelid = c.oid,
                        aclexplode(a.attacl) right_
                    where c.oid = ?::regclass)
                select name || ': ' || string_agg(what, ', ' order by what)
                from given, coalesce(nullif(grantee, 0)::regrole::text, 'public') name
                where grantee <> owner
                group by name order by name collate "C"
                """,
                relation, relation);
    }

    List<String> definition(String view) throws SQLException {
        return lines("select pg_get_viewdef(?::regclass)", view);
    }

    List<String> functions(String schema) throws SQLException {
        return lines(
                """
                select p.oid::regprocedure::text
                from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where n.nspname = ? and p.prokind in ('f', 'p')
                order by p.oid::regprocedure::text collate "C"
                """,
                schema);
    }

    List<String> body(String function) throws SQLException {
        return lines("select pg_get_functiondef(?::regprocedure)", function);
    }

    List<String> rightsOnFunction(String function) throws SQLException {
        return lines(
                """
                select name || ': ' || lower(right_.privilege_type)
                from pg_proc p,
                    aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) right_,
                    coalesce(nullif(right_.grantee, 0)::regrole::text, 'public') name
                where p.oid = ?::regprocedure and right_.grantee <> p.proowner
                order by name collate "C"
                """,
                function);
    }

    private List<String> lines(String query, String... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            for (var n = 0; n < parameters.length; n++) {
                statement.setString(n + 1, parameters[n]);
            }
            try (var rows = statement.executeQuery()) {
                var lines = new ArrayList<String>();
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
                return lines;
            }
        }
    }

    /** What has columns. */
    enum Relation {
        TABLE("'r', 'p'"),
        VIEW("'v', 'm'");

        private final String kinds;

        Relation(String kinds) {
            this.kinds = kinds;
        }

        private String kinds() {
            return kinds;
        }
    }
}
