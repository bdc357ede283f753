package tertulia.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The databases on the disk: made once, under a temporary name until they are whole. */
final class Cluster {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private Cluster() {}

    static void make(
            Home home,
            Binaries binaries,
            Account account,
            Credentials admin,
            Durability durability) {
        if (Files.exists(home.data())) {
            checkVersion(home.data());
            account.own(home.data());
            // A copy put back from a backup often comes with wider rights, which are refused.
            Folders.closeToOthers(home.data());
            return;
        }
        try {
            var half = home.path().resolve("data.new");
            Orphan.endMaking(half);
            Folders.delete(half);
            initialize(home, half, binaries, account, admin, durability);
            Files.move(half, home.data());
        } catch (IOException e) {
            throw new PostgresRefused(
                    "The database could not be made in %s (%s).".formatted(home.path(), e), e);
        }
    }

    private static void checkVersion(Path data) {
        try {
            var version = Files.readString(data.resolve("PG_VERSION")).strip();
            if (!version.equals(Binaries.MAJOR)) {
                throw new PostgresRefused(
                        """
                        The database in %s was made by PostgreSQL %s and this Tertulia brings \
                        PostgreSQL %s: export it with the Tertulia that made it and import it into \
                        a new folder."""
                                .formatted(data, version, Binaries.MAJOR));
            }
        } catch (IOException e) {
            throw new PostgresRefused(
                    "The folder %s is not a whole PostgreSQL database, or cannot be read (%s)."
                            .formatted(data, e),
                    e);
        }
    }

    private static void initialize(
            Home home,
            Path half,
            Binaries binaries,
            Account account,
            Credentials admin,
            Durability durability)
            throws IOException {
        var password = home.path().resolve("password.new");
        Files.createDirectory(half);
        account.own(half);
        try {
            Passwords.writeForOwner(password, admin.password() + "\n");
            account.own(password);
            var result =
                    Command.run(
                            account.command(initdb(half, binaries, admin, password, durability)),
                            LIMIT);
            if (!result.succeeded()) {
                throw refusal(home, result);
            }
        } finally {
            Files.deleteIfExists(password);
        }
    }

    private static List<String> initdb(
            Path half, Binaries binaries, Credentials admin, Path password, Durability durability) {
        var command =
                new ArrayList<>(
                        List.of(
                                binaries.program("initdb"),
                                "--pgdata=" + half,
                                "--username=" + admin.user(),
                                "--pwfile=" + password,
                                "--auth=scram-sha-256",
                                "--data-checksums",
                                "--encoding=UTF8",
                                "--locale-provider=builtin",
                                "--builtin-locale=C.UTF-8",
                                "--locale=C"));
        if (durability == Durability.THROWAWAY) {
            command.add("--no-sync");
        }
        return command;
    }

    private static PostgresRefused refusal(Home home, Command result) {
        if (PostgresRefused.tellsOfAFullDisk(result.output())) {
            return PostgresRefused.diskFull(home);
        }
        return new PostgresRefused(
                "The database could not be made in %s. PostgreSQL said:%n%s"
                        .formatted(home.folder(), result.output().strip()));
    }
}
