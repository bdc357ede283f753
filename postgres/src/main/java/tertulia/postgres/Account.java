package tertulia.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/** Whom PostgreSQL runs as, since it refuses to run as root. */
enum Account {
    /** The person's own account. */
    OWN(""),

    /** Root, who inside a user namespace of its own is nobody in particular. */
    NAMESPACE("unshare -U "),

    /** The account nobody, where root may not make namespaces, as in most containers. */
    NOBODY("setpriv --reuid=65534 --regid=65534 --clear-groups ");

    private static final int ROOT = 0;
    private static final int NOBODYS_NUMBER = 65534;

    private final String prefix;

    Account(String prefix) {
        this.prefix = prefix;
    }

    static Account current() {
        if (owner(Path.of("/proc/self")) != ROOT) {
            return OWN;
        }
        if (NAMESPACE.works()) {
            return NAMESPACE;
        }
        if (NOBODY.works()) {
            return NOBODY;
        }
        throw new PostgresRefused(
                """
                PostgreSQL does not run as root, and neither unshare nor setpriv (package \
                util-linux) works here: start Tertulia as an ordinary user.""");
    }

    private boolean works() {
        return Command.run(command(List.of("true")), Duration.ofSeconds(10)).succeeded();
    }

    List<String> command(List<String> command) {
        var before = Arrays.stream(prefix.split(" ")).filter(word -> !word.isEmpty());
        return Stream.concat(before, command.stream()).toList();
    }

    /** Lets this account pass through the folders that lead to its own. */
    void reach(Home home, Binaries binaries) {
        if (this != NOBODY) {
            return;
        }
        try {
            for (var folder : List.of(home.folder(), home.path(), binaries.path())) {
                var rights = EnumSet.copyOf(Files.getPosixFilePermissions(folder));
                rights.add(PosixFilePermission.OTHERS_EXECUTE);
                Files.setPosixFilePermissions(folder, rights);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var test = List.of("test", "-x", binaries.program("postgres"));
        if (!Command.run(command(test), Duration.ofSeconds(10)).succeeded()) {
            throw new PostgresRefused(
                    """
                    PostgreSQL runs as the user nobody, who cannot reach %s: name a data folder \
                    that every user may enter, or start Tertulia as an ordinary user."""
                            .formatted(home.path()));
        }
    }

    /**
     * Makes this account the owner of a file or folder; of a folder's content only if it is not.
     */
    void own(Path path) {
        if (this == OWN || !Files.exists(path) || owner(path) == number()) {
            return;
        }
        try (var all = Files.walk(path)) {
            // The folder itself last: a crash in between starts over.
            for (var each : all.toList().reversed()) {
                Files.setAttribute(each, "unix:gid", number(), LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(each, "unix:uid", number(), LinkOption.NOFOLLOW_LINKS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int number() {
        return this == NOBODY ? NOBODYS_NUMBER : ROOT;
    }

    private static int owner(Path path) {
        try {
            return (Integer) Files.getAttribute(path, "unix:uid");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
