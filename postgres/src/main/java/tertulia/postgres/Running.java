package tertulia.postgres;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The database that another program, still running, started in its folder: how to connect to it,
 * for commands beside that program.
 */
public record Running(int port, Credentials application, Credentials owner) {

    /** Empty when nothing runs there. */
    public static Optional<Running> in(Path folder) {
        if (!Files.exists(folder.resolve("postgres"))) {
            return Optional.empty();
        }
        var home = Home.in(folder);
        var file = PidFile.of(home.data());
        var process = file.process();
        if (process.isEmpty()
                || !new Orphan(home.data(), process).is(process.getAsLong())
                || !file.saysReady(process.getAsLong())) {
            return Optional.empty();
        }
        return file.port().stream().mapToObj(port -> running(port, Passwords.of(home))).findFirst();
    }

    private static Running running(int port, Passwords passwords) {
        return new Running(port, passwords.application(), passwords.owner());
    }

    /** The address of one of its databases. */
    public String jdbcUrl(String database) {
        return EmbeddedPostgres.jdbcUrl(port, database);
    }
}
