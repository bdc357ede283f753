package org.tertulia.kernel;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * The disk of the data folder. PostgreSQL stops when its log finds no place; so a reserve is left
 * alone: once it is begun, nothing more is taken in, and what was promised, answers above all, goes
 * on.
 */
@Component
public class Room {

    private final Path data;
    private final long reserve;

    public Room(
            @Value("${tertulia.data}") Path data,
            @Value("${tertulia.reserve:256MB}") DataSize reserve) {
        this.data = data.toAbsolutePath();
        this.reserve = reserve.toBytes();
    }

    /** Bytes that are left, and how many the disk has, and how many are kept. */
    public record Measured(long free, long total, long reserve) {}

    public Measured measured() {
        var disk = existing(data).toFile();
        return new Measured(disk.getUsableSpace(), disk.getTotalSpace(), reserve);
    }

    /** Whether the reserve is begun; asked often, so it is one call of the system. */
    public boolean none() {
        return lessThan(1);
    }

    /** Whether less than so many reserves are left. */
    public boolean lessThan(int reserves) {
        return existing(data).toFile().getUsableSpace() < reserves * reserve;
    }

    /**
     * @throws NoRoom when the reserve is begun
     */
    public void orRefuse() {
        if (none()) {
            throw new NoRoom();
        }
    }

    /** With an external database the folder may not have been needed yet. */
    private static Path existing(Path folder) {
        var parent = folder.getParent();
        return parent == null || Files.exists(folder) ? folder : existing(parent);
    }
}
