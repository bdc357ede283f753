package tertulia.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL that outlived the Tertulia which started it. */
final class Orphan {

    private static final Logger LOG = LoggerFactory.getLogger(Orphan.class);
    private static final Path PROCESSES = Path.of("/proc");

    private Orphan() {}

    /** Ends it, if there is one; the caller holds the folder's lock, so nobody is using it. */
    static void end(Path data) {
        var file = PidFile.of(data);
        if (!file.exists()) {
            return;
        }
        file.process().ifPresent(process -> end(process, data));
        waitForItsChildren(data);
        if (file.exists() && mayBeDeleted(file)) {
            file.delete();
        }
    }

    private static void end(long process, Path data) {
        if (!isOurs(process, data)) {
            return;
        }
        LOG.info("Ending the PostgreSQL {} that a killed Tertulia left behind", process);
        var ended =
                ended(process, data, Signal.FAST, Duration.ofSeconds(60))
                        || ended(process, data, Signal.IMMEDIATE, Duration.ofSeconds(15))
                        || ended(process, data, Signal.KILL, Duration.ofSeconds(15));
        if (!ended) {
            throw new PostgresRefused(
                    "A PostgreSQL of an earlier run (process %d) still holds %s and does not end: end it by hand."
                            .formatted(process, data));
        }
    }

    private static boolean ended(long process, Path data, Signal signal, Duration limit) {
        signal.send(process);
        return Waiting.until(() -> !isOurs(process, data), limit);
    }

    /** The parent may have been killed too: its children notice, but not in the same instant. */
    private static void waitForItsChildren(Path data) {
        if (!Waiting.until(() -> nobodyWorksIn(data), Duration.ofSeconds(30))) {
            throw new PostgresRefused(
                    "Processes of an earlier PostgreSQL still work in %s: end them by hand."
                            .formatted(data));
        }
    }

    /**
     * A number that another program has by now, or no number at all, would make PostgreSQL refuse.
     * That of a dead process is left to PostgreSQL, which then looks at the shared memory as well.
     */
    private static boolean mayBeDeleted(PidFile file) {
        var process = file.process();
        return process.isEmpty() || Files.exists(proc(process.getAsLong()));
    }

    /** Whether that process is a PostgreSQL on exactly this folder, and not a stranger. */
    static boolean isOurs(long process, Path data) {
        var command = command(process);
        return !command.isEmpty()
                && command.getFirst().endsWith("/postgres")
                && (command.contains(data.toString()) || worksIn(proc(process), data));
    }

    private static List<String> command(long process) {
        try {
            var line = Files.readString(proc(process).resolve("cmdline"), StandardCharsets.UTF_8);
            return List.of(line.split("\0", -1));
        } catch (IOException e) {
            return List.of();
        }
    }

    private static boolean nobodyWorksIn(Path data) {
        try (var processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            for (var process : processes) {
                if (worksIn(process, data)) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            return true;
        }
    }

    private static boolean worksIn(Path process, Path data) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(data);
        } catch (IOException e) {
            return false;
        }
    }

    private static Path proc(long process) {
        return PROCESSES.resolve(Long.toString(process));
    }
}
