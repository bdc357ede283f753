package org.tertulia.operations.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The backups that were made of this data folder: {@code backups/ledger}, a line each. */
public final class Ledger {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;

    /** That of this data folder. */
    public Ledger(Path data) {
        this.file = data.resolve("backups").resolve("ledger");
    }

    /**
     * A backup: when what it holds was so, where it was written, its size, how many entries of the
     * record it has, and whether the program made it by itself.
     */
    public record Line(String at, String file, long bytes, long entries, boolean automatic) {

        public Instant time() {
            return Instant.parse(at);
        }

        /** Whether it still lies where it was written. */
        public boolean there() {
            return Files.exists(Path.of(file));
        }
    }

    void add(Line line) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(
                    file,
                    JSON.writeValueAsString(line) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Line> all() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(Ledger::line).filter(Objects::nonNull).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Line line(String text) {
        try {
            return JSON.readValue(text, Line.class);
        } catch (JacksonException e) {
            // Cut off by a full disk.
            return null;
        }
    }

    /** The last one; null when there is none. */
    public @Nullable Line last() {
        var all = all();
        return all.isEmpty() ? null : all.getLast();
    }
}
