package tertulia.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Throw-away databases, which share their unpacked programs and leave nothing behind. */
final class Temporary {

    private static final String PREFIX = "tertulia-postgres-";
    private static final Set<EmbeddedPostgres> OPEN = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> OPEN.forEach(EmbeddedPostgres::close)));
    }

    private Temporary() {}

    static EmbeddedPostgres start() {
        try {
            Leftovers.sweep(PREFIX);
            var folder = Files.createTempDirectory(PREFIX);
            var account = Account.current();
            var home = Home.in(folder);
            var postgres =
                    EmbeddedPostgres.start(
                            home,
                            account,
                            programs(home, account),
                            Durability.THROWAWAY,
                            new Ending(Signal.IMMEDIATE, () -> forget(folder)));
            OPEN.add(postgres);
            return postgres;
        } catch (IOException e) {
            throw new PostgresRefused(
                    "A temporary folder cannot be made (%s): is the disk full?".formatted(e), e);
        }
    }

    private static void forget(Path folder) {
        OPEN.removeIf(postgres -> postgres.isIn(folder));
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new PostgresRefused(
                    "The temporary folder %s cannot be deleted (%s).".formatted(folder, e), e);
        }
    }

    /** Unpacked once per person; the account nobody cannot enter a person's home. */
    static Path programs(Home home, Account account) throws IOException {
        if (account == Account.NOBODY) {
            return home.path();
        }
        var cache = Files.createDirectories(cache().resolve("tertulia"));
        try (var lock = FolderLock.await(cache.resolve("lock"))) {
            return Binaries.in(cache).path().resolveSibling("");
        }
    }

    private static Path cache() {
        var named = System.getenv("XDG_CACHE_HOME");
        return named == null || named.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(named);
    }
}
