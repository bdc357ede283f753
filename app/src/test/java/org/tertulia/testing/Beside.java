package org.tertulia.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/** What lies beside the repository, or beside a folder above it, and is too big to be in it. */
public final class Beside {

    private Beside() {}

    /**
     * A file of the folder {@code shared}; that it is not here is said, for a test leaves it out.
     */
    public static Optional<Path> file(String... path) {
        var wanted = Path.of("shared", path);
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(wanted))) {
                return Optional.of(at.resolve(wanted));
            }
        }
        LoggerFactory.getLogger(Beside.class).warn("NOT CHECKED: there is no {} here", wanted);
        return Optional.empty();
    }
}
