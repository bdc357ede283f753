package tertulia.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One program per folder: held as long as the program lives, and freed by the system with it. */
final class FolderLock implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock take(Home home) {
        return tryTake(home.lock())
                .orElseThrow(
                        () ->
                                new PostgresRefused(
                                        "The data folder %s is in use by another Tertulia: stop it first, or name another folder."
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
        try {
            var channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                if (channel.tryLock() != null) {
                    return Optional.of(new FolderLock(channel));
                }
            } catch (OverlappingFileLockException e) {
                // Another database of this same program holds it: the same answer.
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw new PostgresRefused("The lock %s cannot be taken (%s).".formatted(file, e), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new PostgresRefused("A folder's lock cannot be freed (%s).".formatted(e), e);
        }
    }
}
