package tertulia.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** PostgreSQL's programs, unpacked. */
record Binaries(Path path) {

    static final String VERSION = "18.6.0";
    static final String MAJOR = "18";

    /** Unpacks into that folder unless it was done before; the caller holds the folder's lock. */
    static Binaries in(Path folder) {
        var wanted = folder.resolve("bin-" + VERSION);
        if (Files.isDirectory(wanted)) {
            return new Binaries(wanted);
        }
        var half = folder.resolve("bin-" + VERSION + ".new");
        try {
            Folders.delete(half);
            Unpacking.unpack(Platform.current(), half);
            Files.move(half, wanted);
            return new Binaries(wanted);
        } catch (IOException e) {
            throw new PostgresRefused(
                    "PostgreSQL's programs could not be unpacked into %s (%s): is the disk full?"
                            .formatted(folder, e),
                    e);
        }
    }

    String program(String name) {
        return path.resolve("bin").resolve(name).toString();
    }
}
