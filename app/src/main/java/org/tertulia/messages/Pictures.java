package org.tertulia.messages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tertulia.files.Attached;
import org.tertulia.files.KeptFiles;
import org.tertulia.kernel.Room;
import org.tertulia.networks.Media;
import org.tertulia.networks.http.Fetched;
import org.tertulia.networks.http.GuardedClient;
import org.tertulia.networks.http.Limits;
import org.tertulia.networks.http.Request;
import org.tertulia.organization.Sight;

/**
 * The pictures of messages, fetched once by us, so that no browser of ours tells a stranger who
 * looks at what; kept in the data folder up to a bound. What is no picture by its first bytes is
 * not given out.
 */
@Component
public class Pictures {

    private static final Logger LOG = LoggerFactory.getLogger(Pictures.class);
    private static final int LARGEST = 8 * 1024 * 1024;
    private static final long MOST_KEPT = 512L * 1024 * 1024;
    private static final Limits LIMITS =
            Limits.USUAL.withTotal(Duration.ofSeconds(15)).withBody(LARGEST);

    /** A page with many pictures may not take all that the program can do at once. */
    private final Semaphore fetches = new Semaphore(8);

    private final Path folder;
    private final Messages messages;
    private final GuardedClient client;
    private final KeptFiles files;
    private final Clock clock;
    private final Room room;
    private final AtomicLong kept = new AtomicLong(-1);

    Pictures(
            @Value("${tertulia.data}") Path data,
            Messages messages,
            GuardedClient client,
            KeptFiles files,
            Clock clock,
            Room room) {
        this.folder = data.resolve("media");
        this.messages = messages;
        this.client = client;
        this.files = files;
        this.clock = clock;
        this.room = room;
    }

    /** A picture's bytes, and what they are. */
    public record Picture(PictureType type, byte[] bytes) {}

    /** The picture of a message; none where there is none, or it cannot be had. */
    public Optional<Picture> find(Sight sight, MessageId message, int index) {
        var media = messages.byId(sight, message).media();
        if (index < 0 || index >= media.size() || media.get(index).kind() != Media.Kind.IMAGE) {
            return Optional.empty();
        }
        var url = media.get(index).url();
        var ours = Attached.hashIn(url);
        if (ours != null) {
            return files.bytes(sight, ours).flatMap(Pictures::picture);
        }
        var file = folder.resolve(message.toString()).resolve(Integer.toString(index));
        try {
            var bytes = read(file);
            if (bytes == null) {
                bytes = fetch(url);
                if (!room.none()) {
                    keep(file, bytes);
                }
            }
            return picture(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Picture> picture(byte[] bytes) {
        return PictureType.of(bytes).map(type -> new Picture(type, bytes));
    }

    /** Removes the pictures of these messages. */
    void forget(Collection<MessageId> erased) {
        for (var message : erased) {
            try {
                delete(folder.resolve(message.toString()));
            } catch (IOException e) {
                LOG.error("READ-04: The pictures of message {} could not be removed", message, e);
            }
        }
    }

    /**
     * Empty when it could not be had: kept too, so that a dead address is not asked at each look.
     */
    private byte[] fetch(String url) {
        fetches.acquireUninterruptibly();
        try {
            var request =
                    Request.get(url).with("Accept", "image/webp,image/png,image/jpeg,image/gif");
            return client.fetch(request.within(LIMITS)) instanceof Fetched.Answer answer
                            && answer.successful()
                            && PictureType.of(answer.body()).isPresent()
                    ? answer.body()
                    : new byte[0];
        } finally {
            fetches.release();
        }
    }

    private byte @Nullable [] read(Path file) throws IOException {
        try {
            var bytes = Files.readAllBytes(file);
            var age =
                    Duration.between(Files.getLastModifiedTime(file).toInstant(), clock.instant());
            return bytes.length == 0 && age.toMinutes() >= 10 ? null : bytes;
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    private void keep(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        var written = Files.createTempFile(file.getParent(), "picture", ".part");
        Files.write(written, bytes);
        Files.setLastModifiedTime(written, FileTime.from(clock.instant()));
        Files.move(
                written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        makeRoom(bytes.length);
    }

    /** The folders longest untouched go first, until a tenth is free again. */
    private synchronized void makeRoom(int added) throws IOException {
        if (kept.get() < 0) {
            kept.set(size());
        } else if (kept.addAndGet(added) <= MOST_KEPT) {
            return;
        }
        if (kept.get() <= MOST_KEPT) {
            return;
        }
        try (var folders = Files.list(folder)) {
            var oldest = folders.sorted(Comparator.comparing(Pictures::touched)).iterator();
            while (oldest.hasNext() && kept.get() > MOST_KEPT / 10 * 9) {
                kept.addAndGet(-delete(oldest.next()));
            }
        }
    }

    private long size() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static FileTime touched(Path folder) {
        try {
            return Files.getLastModifiedTime(folder);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    private static long delete(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        var gone = 0L;
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                gone += Files.size(file);
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
        return gone;
    }
}
