package tertulia.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One program per folder: held as long as the program lives, and freed by the system with it. */
final class FolderLock implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /**
     * Those of this program. The system frees a program's lock when the program closes any opening
     * of the file, so what we hold must not even be opened again.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static FolderLock take(Home home) {
        return tryTake(home.lock())
                .orElseThrow(
                        () ->
                                new PostgresRefused(
                                        """
                                        The data folder %s is in use by another Tertulia: stop it \
                                        first, or name another folder."""
                                                .formatted(home.folder())));
    }

    /** Waits for others who do the same work, such as unpacking. */
    static FolderLock await(Path file) {
        var taken = new AtomicReference<@Nullable FolderLock>();
        Waiting.until(
                () -> {
                    taken.set(tryTake(file).orElse(null));
                    return taken.get() != null;
                },
                PATIENCE);
        var lock = taken.get();
        if (lock == null) {
            throw new PostgresRefused("Another program holds the lock %s.".formatted(file));
        }
        return lock;
    }

    static Optional<FolderLock> tryTake(Path file) {
        if (!HELD.add(file)) {
            return Optional.empty();
        }
        var lock = open(file);
        if (lock.isEmpty()) {
            HELD.remove(file);
        }
        return lock;
    }

    private static Optional<FolderLock> open(Path file) {
        try {
            var channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                return Optional.of(new FolderLock(file, channel));
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            HELD.remove(file);
            throw new PostgresRefused("The lock %s cannot be taken (%s).".formatted(file, e), e);
        }
    }

    @Override
    public void close() {
        if (!channel.isOpen()) {
            return;
        }
        try {
            channel.close();
        } catch (IOException e) {
            throw new PostgresRefused("A folder's lock cannot be freed (%s).".formatted(e), e);
        } finally {
            HELD.remove(file);
        }
    }
}
