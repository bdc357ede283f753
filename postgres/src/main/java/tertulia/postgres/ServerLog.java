package tertulia.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What PostgreSQL says, in a file that never grows beyond its limit; the one before is kept. */
final class ServerLog {

    private static final Logger LOG = LoggerFactory.getLogger(ServerLog.class);
    private static final long LIMIT = 5_000_000;
    private static final int LAST_WORDS = 12;

    private final Path file;
    private final Deque<String> lastWords = new ConcurrentLinkedDeque<>();

    private ServerLog(Path file) {
        this.file = file;
    }

    static ServerLog in(Path folder) {
        try {
            return new ServerLog(Files.createDirectories(folder).resolve("postgres.log"));
        } catch (IOException e) {
            throw new PostgresRefused(
                    "The folder %s for PostgreSQL's log cannot be made (%s).".formatted(folder, e),
                    e);
        }
    }

    Path file() {
        return file;
    }

    Thread follow(Process process) {
        lastWords.clear();
        return Thread.ofPlatform()
                .daemon()
                .name("postgres-log")
                .start(() -> copy(process.inputReader(StandardCharsets.UTF_8)));
    }

    private void copy(BufferedReader reader) {
        try (reader) {
            reader.lines().forEach(this::write);
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("PostgreSQL's log ended", e);
        }
    }

    private void write(String line) {
        if (lastWords.size() == LAST_WORDS) {
            lastWords.removeFirst();
        }
        lastWords.addLast(line);
        try {
            if (Files.exists(file) && Files.size(file) > LIMIT) {
                Files.move(
                        file,
                        file.resolveSibling("postgres.1.log"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            Files.writeString(
                    file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            // A full disk must not stop the reading: PostgreSQL would block on its own log.
            LOG.debug("A line of PostgreSQL's log was lost", e);
        }
    }

    String lastWords() {
        return String.join("\n", lastWords);
    }
}
