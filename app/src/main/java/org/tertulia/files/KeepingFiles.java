package org.tertulia.files;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Room;
import org.tertulia.kernel.UseCase;
import org.tertulia.organization.Sight;

/** Keeps a file, so that it can go along with what is said. */
@UseCase
public class KeepingFiles {

    /** In bytes: mail servers and networks take hardly more. */
    public static final int LARGEST = 8 * 1024 * 1024;

    private final KeptFiles files;
    private final Room room;
    private final Clock clock;

    KeepingFiles(KeptFiles files, Room room, Clock clock) {
        this.files = files;
        this.room = room;
        this.clock = clock;
    }

    /**
     * {@code name} is only looked at where the bytes are plain text.
     *
     * @throws Refused with any {@link FilesRefusal}
     */
    public KeptFile keep(Sight sight, String name, byte[] bytes) {
        if (bytes.length == 0) {
            throw new Refused(new FilesRefusal.FileEmpty());
        }
        if (bytes.length > LARGEST) {
            throw new Refused(new FilesRefusal.FileTooLarge(LARGEST >> 20));
        }
        var type =
                Recognising.of(bytes, name)
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                new FilesRefusal.FileTypeUnfit(FileType.words())));
        var hash = hash(bytes);
        var known = files.find(sight, hash);
        if (known.isPresent()) {
            return known.get();
        }
        room.orRefuse();
        var file = new KeptFile(hash, type, bytes.length);
        files.add(file, bytes, sight.who().id(), clock.instant());
        return file;
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
