package tertulia.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.util.PasswordUtil;

/** Makes the roles and the databases, with no more rights than each needs. */
record Databases(Connection admin, Passwords passwords) {

    static final String MAIN = "tertulia";

    /** Does what a first start, or one that was cut off, has not done yet. */
    void prepare() throws SQLException {
        prepare(passwords.owner());
        prepare(passwords.application());
        if (!Session.exists(admin, "select from pg_database where datname = ?", MAIN)) {
            create(MAIN, "template1");
        }
        grant(MAIN);
    }

    private void prepare(Credentials role) throws SQLException {
        if (!Session.exists(admin, "select from pg_roles where rolname = ?", role.user())) {
            Session.execute(
                    admin,
                    """
                    create role %s login nosuperuser nocreatedb nocreaterole noreplication \
                    nobypassrls password '%s'"""
                            .formatted(role.user(), verifier(role)));
        }
    }

    /** Not the password itself: a statement that fails is written to the log. */
    private static String verifier(Credentials role) throws SQLException {
        return PasswordUtil.encodePassword(
                role.user(), role.password().toCharArray(), "scram-sha-256");
    }

    void create(String name, String template) throws SQLException {
        Session.execute(
                admin,
                "create database %s owner %s template %s"
                        .formatted(quoted(name), passwords.owner().user(), quoted(template)));
        grant(name);
    }

    private void grant(String name) throws SQLException {
        Session.execute(admin, "revoke all on database %s from public".formatted(quoted(name)));
        Session.execute(
                admin,
                "grant connect on database %s to %s"
                        .formatted(quoted(name), passwords.application().user()));
    }

    void drop(String name) throws SQLException {
        Session.execute(admin, "drop database if exists %s with (force)".formatted(quoted(name)));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
