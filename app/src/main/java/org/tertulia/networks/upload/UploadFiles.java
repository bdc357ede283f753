package org.tertulia.networks.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.tertulia.kernel.NoRoom;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Room;

/** Where the files lie while they are worked on. */
@Component
class UploadFiles {

    /** A file that nobody took by then is brought again. */
    private static final Duration KEPT = Duration.ofDays(7);

    private final Path folder;
    private final DataSize most;
    private final Clock clock;
    private final Room room;

    UploadFiles(
            @Value("${tertulia.data:./data}") Path data,
            @Value("${tertulia.uploads.most:2GB}") DataSize most,
            Clock clock,
            Room room) {
        this.folder = data.resolve("uploads");
        this.most = most;
        this.clock = clock;
        this.room = room;
    }

    /** Writes all of it, however long; how many bytes that was. */
    long keep(UUID id, InputStream stream) {
        try {
            Files.createDirectories(folder);
            sweep();
            var size = copy(stream, file(id));
            if (size == 0 || size > most.toBytes()) {
                remove(id);
                throw new Refused(
                        size == 0
                                ? new UploadRefusal.EmptyFile()
                                : new UploadRefusal.FileTooLarge(most.toMegabytes()));
            }
            return size;
        } catch (IOException e) {
            remove(id);
            throw new UncheckedIOException(e);
        } catch (NoRoom e) {
            remove(id);
            throw e;
        }
    }

    /** What a program that was ended left behind. */
    private void sweep() throws IOException {
        var old = FileTime.from(clock.instant().minus(KEPT));
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                if (Files.getLastModifiedTime(file).compareTo(old) < 0) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private long copy(InputStream stream, Path file) throws IOException {
        var size = 0L;
        var buffer = new byte[1 << 16];
        try (var out = Files.newOutputStream(file)) {
            for (int n; size <= most.toBytes() && (n = stream.read(buffer)) >= 0; size += n) {
                room.orRefuse();
                out.write(buffer, 0, n);
            }
        }
        return size;
    }

    boolean has(UUID id) {
        return Files.exists(file(id));
    }

    InputStream open(UUID id) throws IOException {
        return Files.newInputStream(file(id));
    }

    void remove(UUID id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(UUID id) {
        return folder.resolve(id.toString());
    }
}
