package tertulia.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The running PostgreSQL process. */
record Server(Process process, int port, Thread log) {

    private static final int ATTEMPTS = 5;
    private static final int ANY = 0;

    /** Long, for after a power cut it may have much log to replay. */
    private static final Duration START = Duration.ofMinutes(10);

    private static final Duration STOP = Duration.ofSeconds(60);

    /** On any free port. */
    static Server start(Home home, Binaries binaries, Account account, Durability durability) {
        return start(home, binaries, account, durability, ANY);
    }

    static Server start(
            Home home, Binaries binaries, Account account, Durability durability, int port) {
        var log = ServerLog.in(home.log());
        for (var attempt = 1; ; attempt++) {
            var server = launch(home, binaries, account, durability, port, log);
            if (server.becameReady(home)) {
                return server;
            }
            server.stop(Signal.IMMEDIATE);
            if (attempt == ATTEMPTS || !log.lastWords().contains("could not bind")) {
                throw refusal(home, log);
            }
        }
    }

    private static Server launch(
            Home home,
            Binaries binaries,
            Account account,
            Durability durability,
            int wanted,
            ServerLog log) {
        try {
            var port = wanted == ANY ? freePort() : wanted;
            var process = Command.builder(command(home, binaries, account, durability, port));
            process.directory(home.path().toFile());
            var started = process.start();
            started.getOutputStream().close();
            return new Server(started, port, log.follow(started));
        } catch (IOException e) {
            throw new PostgresRefused("PostgreSQL could not be started (%s).".formatted(e), e);
        }
    }

    private static List<String> command(
            Home home, Binaries binaries, Account account, Durability durability, int port) {
        // A session of its own: Ctrl-C in the terminal must not end the database before the
        // program.
        var command = new ArrayList<>(List.of("setsid"));
        command.addAll(
                account.command(
                        List.of(binaries.program("postgres"), "-D", home.data().toString())));
        settings(durability, port)
                .forEach(setting -> command.addAll(List.of("-c", setting.argument())));
        return command;
    }

    private static Stream<Setting> settings(Durability durability, int port) {
        return Stream.concat(
                Stream.of(
                        new Setting("listen_addresses", "127.0.0.1"),
                        new Setting("port", Integer.toString(port)),
                        new Setting("unix_socket_directories", ""),
                        new Setting("password_encryption", "scram-sha-256"),
                        new Setting("cluster_name", "tertulia"),
                        new Setting("logging_collector", "off"),
                        new Setting("log_destination", "stderr"),
                        new Setting("log_line_prefix", "%m [%p] %q%u@%d "),
                        new Setting("log_timezone", "UTC"),
                        new Setting("timezone", "UTC"),
                        // After a checkpoint each page is logged as a whole once more: with
                        // more time between two of them a message costs a fifth less.
                        new Setting("checkpoint_timeout", "15min"),
                        new Setting("max_wal_size", "2GB"),
                        // Of a thousand people in a batch each row is looked up: with 4, which is
                        // meant for disks that turn, the whole table is read instead.
                        new Setting("random_page_cost", "1.1"),
                        // A large import is planned for by what the tables hold by then, not for
                        // a minute by what they held when they were empty.
                        new Setting("autovacuum_naptime", "15s"),
                        new Setting("log_checkpoints", "off"),
                        new Setting("log_lock_waits", "on")),
                durability.settings().stream());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private boolean becameReady(Home home) {
        var file = PidFile.of(home.data());
        Waiting.until(() -> !process.isAlive() || file.saysReady(process.pid()), START);
        return process.isAlive() && file.saysReady(process.pid());
    }

    private static PostgresRefused refusal(Home home, ServerLog log) {
        if (PostgresRefused.tellsOfAFullDisk(log.lastWords())) {
            return PostgresRefused.diskFull(home);
        }
        return new PostgresRefused(
                "PostgreSQL did not start. Its last words (the whole log is %s):%n%s"
                        .formatted(log.file(), log.lastWords()));
    }

    /** Asks it to end, waits until its last words are written, and insists if it does not. */
    void stop(Signal first) {
        if (ended(first) || ended(Signal.IMMEDIATE) || ended(Signal.KILL)) {
            Waiting.until(() -> !log.isAlive(), Duration.ofSeconds(5));
            return;
        }
        throw new PostgresRefused("PostgreSQL (process %d) does not end.".formatted(process.pid()));
    }

    private boolean ended(Signal signal) {
        if (!process.isAlive()) {
            return true;
        }
        signal.send(process.pid());
        try {
            return process.waitFor(STOP.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
