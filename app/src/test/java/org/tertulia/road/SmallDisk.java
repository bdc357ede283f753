package org.tertulia.road;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A disk in memory that only one process sees: mounted over a folder for it alone. */
final class SmallDisk {

    private static final int PIECE = 1 << 16;

    /** The folder as that process sees it. */
    private final Path folder;

    SmallDisk(Path folder, long process) {
        this.folder = Path.of("/proc/" + process + "/root" + folder.toAbsolutePath());
    }

    /** Whether this machine lets us: it takes root, and the program {@code unshare}. */
    static boolean possible() throws InterruptedException {
        try {
            var command = List.of("unshare", "-m", "mount", "-t", "tmpfs", "tmpfs", "/mnt");
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** What a command must begin with to run with that disk over the folder. */
    static List<String> under(Path folder, int megabytes) {
        var mount = "mount -t tmpfs -o size=%dm tmpfs \"$0\" && exec \"$@\"".formatted(megabytes);
        return List.of("unshare", "-m", "sh", "-c", mount, folder.toAbsolutePath().toString());
    }

    /** Fills it until no more than so many bytes are left. */
    void leave(long bytes) throws IOException {
        try (var ballast =
                FileChannel.open(ballast(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (folder.toFile().getUsableSpace() > bytes) {
                ballast.write(ByteBuffer.allocate(PIECE));
            }
        } catch (IOException full) {
            if (bytes > 0) {
                throw full;
            }
        }
    }

    /** The process of the PostgreSQL that lies on it. */
    long postmaster() throws IOException {
        var file = folder.resolve("data/postgres/data/postmaster.pid");
        return Long.parseLong(Files.readAllLines(file).getFirst().strip());
    }

    /** Takes away what filled it. */
    void empty() throws IOException {
        Files.delete(ballast());
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }
}
