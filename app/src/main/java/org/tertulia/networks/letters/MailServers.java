package org.tertulia.networks.letters;

import static org.tertulia.networks.letters.db.Tables.SERVER;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tertulia.networks.letters.db.tables.records.ServerRecord;
import org.tertulia.networks.mailserver.Security;
import org.tertulia.networks.secrets.CannotOpen;
import org.tertulia.networks.secrets.Secret;
import org.tertulia.networks.secrets.Secrets;

/** The mail server, if there is one. */
@Repository
public class MailServers {

    /** There is one: its password is sealed for this. */
    private static final UUID THING = new UUID(0, 1);

    private static final String PASSWORD = "mail-password";

    private final DSLContext db;
    private final Secrets secrets;

    MailServers(DSLContext db, Secrets secrets) {
        this.db = db;
        this.secrets = secrets;
    }

    /** Whether mail can be sent at all. */
    public boolean known() {
        return db.fetchExists(SERVER);
    }

    /** How this installation is reached from elsewhere, without a slash at the end. */
    public Optional<String> home() {
        return db.select(SERVER.HOME).from(SERVER).fetchOptional(SERVER.HOME);
    }

    Optional<MailServer> find() {
        return db.selectFrom(SERVER).fetchOptional(this::server);
    }

    Optional<MailServer> hold() {
        return db.selectFrom(SERVER).forUpdate().fetchOptional(this::server);
    }

    private MailServer server(ServerRecord row) {
        return new MailServer(
                row.getHost(),
                row.getPort(),
                Security.of(row.getSecurity()).orElseThrow(),
                row.getLogin(),
                password(row.getPassword()),
                row.getSender(),
                row.getHome(),
                row.getVersion());
    }

    /** Whose key file is lost has to give the password anew; what the server says tells so. */
    private @Nullable Secret password(byte @Nullable [] sealed) {
        try {
            return sealed == null ? null : secrets.open(THING, PASSWORD, sealed);
        } catch (CannotOpen lost) {
            return null;
        }
    }

    void put(MailServer server) {
        var password = server.password();
        var sealed = password == null ? null : secrets.seal(THING, PASSWORD, password.reveal());
        db.insertInto(SERVER)
                .set(SERVER.HOST, server.host())
                .set(SERVER.PORT, server.port())
                .set(SERVER.SECURITY, server.security().word())
                .set(SERVER.LOGIN, server.login())
                .set(SERVER.PASSWORD, sealed)
                .set(SERVER.SENDER, server.sender())
                .set(SERVER.HOME, server.home())
                .set(SERVER.VERSION, server.version())
                .onConflict(SERVER.SINGLE)
                .doUpdate()
                .set(SERVER.HOST, server.host())
                .set(SERVER.PORT, server.port())
                .set(SERVER.SECURITY, server.security().word())
                .set(SERVER.LOGIN, server.login())
                .set(SERVER.PASSWORD, sealed)
                .set(SERVER.SENDER, server.sender())
                .set(SERVER.HOME, server.home())
                .set(SERVER.VERSION, server.version())
                .execute();
    }

    void remove() {
        db.deleteFrom(SERVER).execute();
    }
}
