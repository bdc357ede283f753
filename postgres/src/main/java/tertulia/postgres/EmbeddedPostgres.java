package tertulia.postgres;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL of our own, running as long as this object is open. */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private final Home home;
    private final FolderLock lock;
    private final Passwords passwords;
    private final Ending ending;
    private final Starting starting;
    private volatile Server server;
    private volatile boolean closed;

    private EmbeddedPostgres(
            Home home,
            FolderLock lock,
            Passwords passwords,
            Starting starting,
            Server server,
            Ending ending) {
        this.home = home;
        this.lock = lock;
        this.passwords = passwords;
        this.starting = starting;
        this.server = server;
        this.ending = ending;
    }

    /** Starts its process on that port. */
    private interface Starting {
        Server on(int port);
    }

    /**
     * Starts the database in that folder, and makes it before if it is not there.
     *
     * @throws PostgresRefused when it cannot, with the reason as a sentence
     */
    public static EmbeddedPostgres start(Path folder, Durability durability) {
        var home = Home.in(folder);
        return start(home, Account.current(), home.path(), durability, Ending.KEEPING);
    }

    /** Starts a throw-away database that is deleted when it is closed, or the program ends. */
    public static EmbeddedPostgres temporary() {
        return Temporary.start();
    }

    static EmbeddedPostgres start(
            Home home, Account account, Path programs, Durability durability, Ending ending) {
        var lock = FolderLock.take(home);
        try {
            var binaries = Binaries.in(programs);
            // What a failed statement held may be in the log.
            Folders.closeToOthers(home.path());
            account.reach(home, binaries);
            var passwords = Passwords.of(home);
            Orphan.end(home.data());
            Cluster.make(home, binaries, account, passwords.admin(), durability);
            Starting starting = port -> Server.start(home, binaries, account, durability, port);
            var server = Server.start(home, binaries, account, durability);
            var postgres = new EmbeddedPostgres(home, lock, passwords, starting, server, ending);
            postgres.prepare(durability);
            postgres.watch();
            return postgres;
        } catch (RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    private void prepare(Durability durability) {
        try {
            try (var admin = Session.open(jdbcUrl("postgres"), admin())) {
                new Databases(admin, passwords).prepare();
            }
            try (var application = Session.open(jdbcUrl(Databases.MAIN), application())) {
                Promise.check(application, durability);
            }
            LOG.info("PostgreSQL {} runs on port {}", Binaries.VERSION, port());
        } catch (SQLException e) {
            server.stop(Signal.FAST);
            throw refusal(e);
        } catch (PostgresRefused e) {
            server.stop(Signal.FAST);
            throw e;
        }
    }

    /** Who works with it must not stand still for ever because somebody ended its process. */
    private void watch() {
        server.process().onExit().thenRunAsync(this::revive, Thread::startVirtualThread);
    }

    private void revive() {
        for (var pause = AGAIN; !closed; pause = longer(pause)) {
            try {
                if (revived()) {
                    LOG.warn("PostgreSQL had ended by itself; it runs again on port {}", port());
                }
                return;
            } catch (RuntimeException e) {
                LOG.error(
                        "PostgreSQL ended by itself and does not start again yet: {}",
                        e.getMessage());
                Waiting.until(() -> closed, pause);
            }
        }
    }

    private static Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST) > 0 ? LONGEST : twice;
    }

    /** False when it was closed meanwhile. */
    private synchronized boolean revived() {
        if (closed) {
            return false;
        }
        Orphan.end(home.data());
        server = starting.on(port());
        watch();
        return true;
    }

    private PostgresRefused refusal(SQLException e) {
        if (PostgresRefused.tellsOfAFullDisk(String.valueOf(e.getMessage()))) {
            return PostgresRefused.diskFull(home);
        }
        return new PostgresRefused(
                "The database in %s started but does not let Tertulia in (%s)."
                        .formatted(home.data(), e.getMessage()),
                e);
    }

    /** The address of one of its databases; the one named {@code tertulia} is always there. */
    public String jdbcUrl(String database) {
        return jdbcUrl(port(), database);
    }

    static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?sslmode=disable&gssEncMode=disable"
                .formatted(port, database);
    }

    /** Who owns the tables, for migrations. */
    public Credentials owner() {
        return passwords.owner();
    }

    /** Who the program works as: may do what a migration granted, and nothing else. */
    public Credentials application() {
        return passwords.application();
    }

    /** The superuser, for backups. */
    public Credentials admin() {
        return passwords.admin();
    }

    /** The port on 127.0.0.1, another one at each start. */
    public int port() {
        return server.port();
    }

    /** Makes a database that the owner owns and the application may connect to. */
    public void createDatabase(String name) {
        createDatabase(name, "template1");
    }

    /** Makes a database as a copy of another one, to which nobody may be connected. */
    public void createDatabase(String name, String template) {
        onDatabases(databases -> databases.create(name, template));
    }

    /** Drops a database if it is there, and ends who is connected to it. */
    public void dropDatabase(String name) {
        onDatabases(databases -> databases.drop(name));
    }

    private void onDatabases(Work work) {
        try (var admin = Session.open(jdbcUrl("postgres"), admin())) {
            work.on(new Databases(admin, passwords));
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private interface Work {
        void on(Databases databases) throws SQLException;
    }

    boolean isIn(Path folder) {
        return home.folder().equals(folder);
    }

    /** Rolls back what is open, writes everything down and waits until it has ended. */
    @Override
    public void close() {
        closed = true;
        end();
    }

    private synchronized void end() {
        try (lock) {
            server.stop(ending.signal());
            ending.afterwards().run();
        }
    }
}
