package tertulia.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Spares a test what others prove: the unpacking, and the making of a cluster. */
final class Prepared {

    private static final Path CLUSTER = make(Path.of("target", "prepared"));

    private Prepared() {}

    /** Points to programs that are unpacked already. */
    static Path programs(Path folder) throws IOException {
        var home = Home.in(folder);
        var account = Account.current();
        if (account != Account.NOBODY) {
            var name = "bin-" + Binaries.VERSION;
            Files.createSymbolicLink(
                    home.path().resolve(name), Temporary.programs(home, account).resolve(name));
        }
        return folder;
    }

    /** A copy of a cluster that was made and stopped in order. */
    static Path cluster(Path folder) {
        copy(CLUSTER, folder);
        return folder;
    }

    private static Path make(Path folder) {
        try {
            Folders.delete(folder);
            EmbeddedPostgres.start(programs(folder), Durability.THROWAWAY).close();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void copy(Path from, Path to) {
        var command = List.of("cp", "-a", from.resolve("postgres").toString(), to.toString());
        var copied = Command.run(command, Duration.ofMinutes(1));
        assertThat(copied.succeeded()).as(copied.output()).isTrue();
    }
}
