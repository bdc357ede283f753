package tertulia.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Temporary databases of programs that were killed: ended and deleted by the next one. */
final class Leftovers {

    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);

    private Leftovers() {}

    static void sweep(String prefix) throws IOException {
        var temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (var folders = Files.newDirectoryStream(temporary, prefix + "*")) {
            for (var folder : folders) {
                var home = new Home(folder.resolve("postgres"));
                // Without a lock it is being made at this moment, by another program.
                if (Files.isWritable(home.lock())) {
                    sweep(home, folder);
                }
            }
        }
    }

    private static void sweep(Home home, Path folder) {
        try {
            var lock = FolderLock.tryTake(home.lock());
            if (lock.isEmpty()) {
                return;
            }
            try (var held = lock.get()) {
                Orphan.end(home.data());
                Folders.delete(folder);
            }
        } catch (IOException | PostgresRefused e) {
            LOG.debug("The left-over folder {} stays", folder, e);
        }
    }
}
