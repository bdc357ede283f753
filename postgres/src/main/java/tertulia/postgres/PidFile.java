package tertulia.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The file {@code postmaster.pid}, in which a running PostgreSQL says who and how far it is. */
record PidFile(Path path) {

    private static final int PORT = 3;
    private static final int STATUS = 7;

    static PidFile of(Path data) {
        return new PidFile(data.resolve("postmaster.pid"));
    }

    boolean exists() {
        return Files.exists(path);
    }

    /** Empty for a file that a power cut left without content. */
    OptionalLong process() {
        var lines = lines();
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,10}")) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Long.parseLong(lines.getFirst().strip()));
    }

    OptionalInt port() {
        var lines = lines();
        return lines.size() > PORT && lines.get(PORT).strip().matches("\\d{1,5}")
                ? OptionalInt.of(Integer.parseInt(lines.get(PORT).strip()))
                : OptionalInt.empty();
    }

    boolean saysReady(long process) {
        var lines = lines();
        return lines.size() > STATUS
                && lines.getFirst().strip().equals(Long.toString(process))
                && lines.get(STATUS).strip().equals("ready");
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new PostgresRefused(
                    "The stale file %s cannot be deleted (%s).".formatted(path, e), e);
        }
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(path);
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new PostgresRefused("The file %s cannot be read (%s).".formatted(path, e), e);
        }
    }
}
