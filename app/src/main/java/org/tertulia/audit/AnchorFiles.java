package org.tertulia.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The anchors in the data folder: {@code record/heads}, a line every few minutes, is only added to;
 * {@code record/latest} is the last one.
 */
public final class AnchorFiles {

    private final Path folder;

    /** Those of this data folder. */
    public AnchorFiles(Path data) {
        this.folder = data.resolve("record");
    }

    private Path heads() {
        return folder.resolve("heads");
    }

    private Path latest() {
        return folder.resolve("latest");
    }

    /** All of them, in the order of the chain. */
    List<Anchor> all() {
        var found = new ArrayList<>(lines(heads()));
        found.addAll(lines(latest()));
        found.sort((one, other) -> Long.compare(one.n(), other.n()));
        return found;
    }

    @Nullable Anchor last() {
        var all = all();
        return all.isEmpty() ? null : all.getLast();
    }

    private static List<Anchor> lines(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(Anchor::of).filter(Objects::nonNull).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void keep(Anchor anchor) {
        write(heads(), anchor, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    void replaceLatest(Anchor anchor) {
        var draft = folder.resolve("latest.new");
        write(
                draft,
                anchor,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        move(draft, latest());
    }

    private void write(Path file, Anchor anchor, StandardOpenOption... options) {
        try {
            Files.createDirectories(folder);
            Files.writeString(file, anchor.line() + "\n", options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the old ones aside, under that name, for whoever wants to know what there was. */
    void putAside(String name) {
        for (var file : List.of(heads(), latest())) {
            if (Files.exists(file)) {
                move(file, folder.resolve(file.getFileName() + "-until-" + name));
            }
        }
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
