package tertulia.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where everything of one PostgreSQL lies. */
record Home(Path path) {

    static Home in(Path folder) {
        try {
            var path = Files.createDirectories(folder.toAbsolutePath().resolve("postgres"));
            if (!Files.isWritable(path)) {
                throw new PostgresRefused(
                        """
                        The data folder %s cannot be written: give this user the right to, or \
                        name another one."""
                                .formatted(folder.toAbsolutePath()));
            }
            return new Home(path.toRealPath());
        } catch (IOException e) {
            throw new PostgresRefused(
                    "The data folder %s cannot be made or written (%s)."
                            .formatted(folder.toAbsolutePath(), e),
                    e);
        }
    }

    /** The folder that the person named. */
    Path folder() {
        return path.resolveSibling("");
    }

    Path data() {
        return path.resolve("data");
    }

    Path log() {
        return path.resolve("log");
    }

    Path lock() {
        return path.resolve("lock");
    }

    Path passwords() {
        return path.resolve("passwords");
    }
}
