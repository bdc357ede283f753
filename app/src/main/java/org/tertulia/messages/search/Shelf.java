package org.tertulia.messages.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Uuid7;
import org.tertulia.messages.MessageStream;

/**
 * Where the index lies: {@code search/<name>} in the data folder, and which one serves in {@code
 * search/current}. A new one is built beside the one that serves, and takes its place when it has
 * caught up.
 */
@Component
class Shelf implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);

    private final Path folder;
    private final MessageStream stream;
    private @Nullable Index serving;
    private @Nullable Index next;
    private @Nullable Path nextFolder;

    Shelf(@Value("${tertulia.data}") Path data, MessageStream stream) {
        this.folder = data.resolve("search");
        this.stream = stream;
    }

    /** The index that serves; opened, or begun, when first asked for. */
    synchronized Index serving() throws IOException {
        if (serving == null) {
            serving = open();
        }
        return serving;
    }

    /** The one being built beside it, if one is. */
    synchronized @Nullable Index next() {
        return next;
    }

    /** Begins one anew beside the one that serves; one already begun goes on. */
    synchronized void beginNext() throws IOException {
        if (next == null) {
            nextFolder = newFolder();
            next = new Index(nextFolder);
            LOG.info("Building the search index anew");
        }
    }

    /** The new one has caught up and serves from now on. */
    synchronized void promote() throws IOException {
        if (next == null || nextFolder == null) {
            return;
        }
        next.commit();
        next.refresh();
        name(nextFolder);
        closeQuietly(serving);
        serving = next;
        next = null;
        nextFolder = null;
        sweep();
        LOG.info("The new search index serves");
    }

    /** The one that serves is broken: begins at nothing. */
    synchronized void restart() throws IOException {
        closeQuietly(serving);
        closeQuietly(next);
        next = null;
        nextFolder = null;
        serving = begin();
    }

    @Override
    public synchronized void close() {
        closeQuietly(serving);
        closeQuietly(next);
        serving = null;
        next = null;
        nextFolder = null;
    }

    private Index open() throws IOException {
        var current = current();
        if (current == null) {
            return begin();
        }
        Index index;
        try {
            index = new Index(current);
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("SRCH-01: The search index cannot be read and is made anew", e);
            return begin();
        }
        if (!index.belongsTo(stream.origin().orElse(null), stream.head())) {
            LOG.warn("SRCH-02: The search index is of another database and is made anew");
            closeQuietly(index);
            return begin();
        }
        sweep();
        return index;
    }

    private Index begin() throws IOException {
        var fresh = newFolder();
        var index = new Index(fresh);
        name(fresh);
        sweep();
        return index;
    }

    private Path newFolder() throws IOException {
        return Files.createDirectories(folder.resolve("index-" + Uuid7.next()));
    }

    private @Nullable Path current() throws IOException {
        try {
            var named = folder.resolve(Files.readString(folder.resolve("current")).strip());
            return Files.isDirectory(named) && !named.equals(folder) ? named : null;
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    private void name(Path index) throws IOException {
        var written = folder.resolve("current.new");
        Files.writeString(written, index.getFileName().toString());
        Files.move(
                written,
                folder.resolve("current"),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** Removes what no longer serves, and what a crash left half built. */
    private void sweep() throws IOException {
        var current = current();
        try (var all = Files.list(folder)) {
            all.filter(Files::isDirectory)
                    .filter(each -> !each.equals(current) && !each.equals(nextFolder))
                    .forEach(Shelf::delete);
        }
    }

    private static void delete(Path folder) {
        try (var inside = Files.walk(folder)) {
            for (var file : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void closeQuietly(@Nullable Index index) {
        if (index == null) {
            return;
        }
        try {
            index.close();
        } catch (IOException | IllegalStateException e) {
            LOG.warn("SRCH-03: A search index did not close well", e);
        }
    }
}
