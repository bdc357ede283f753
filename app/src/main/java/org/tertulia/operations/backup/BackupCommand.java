package org.tertulia.operations.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.tertulia.operations.backup.Ledger.Line;
import tertulia.postgres.PostgresRefused;

/** {@code bin/backup}: ends with 0 when there is a backup, else 2 with the reason. */
public final class BackupCommand {

    private BackupCommand() {}

    /** The data folder, where to (a folder, a file ending in .zip, or nothing), with the key. */
    public static void main(String[] args) {
        System.exit(run(Path.of(args[0]), args[1], Boolean.parseBoolean(args[2])));
    }

    private static int run(Path data, String to, boolean withKey) {
        try {
            Clock clock = Clock.systemUTC();
            var backing = new BackingUp(data, clock, version());
            var target = target(backing, data, to);
            var manifest = Reaching.owner(data, owner -> backing.write(owner, target, withKey));
            new Ledger(data).add(line(target, manifest, false));
            tell(data, target, manifest);
            return 0;
        } catch (BackupTrouble | PostgresRefused e) {
            System.err.println(e.getMessage());
            return 2;
        }
    }

    private static Path target(BackingUp backing, Path data, String to) {
        if (to.isEmpty()) {
            return backing.named(data.resolve("backups"));
        }
        var named = Path.of(to).toAbsolutePath().normalize();
        return to.endsWith(".zip") ? named : backing.named(named);
    }

    static Line line(Path target, Manifest manifest, boolean automatic) {
        try {
            return new Line(
                    manifest.madeAt(),
                    target.toAbsolutePath().toString(),
                    Files.size(target),
                    manifest.head().n(),
                    automatic);
        } catch (IOException e) {
            throw BackupTrouble.of(e);
        }
    }

    /** Null where the program was not built as a whole. */
    static @Nullable String version() {
        return BackupCommand.class.getPackage().getImplementationVersion();
    }

    private static void tell(Path data, Path target, Manifest manifest) {
        System.out.printf(
                "Backup written: %s%n%,d tables, %,d files, the record up to entry %,d.%n",
                target, manifest.tables().size(), manifest.files().size(), manifest.head().n());
        var key = data.resolve(BackingUp.KEYS).resolve("tokens.json");
        if (manifest.withKey()) {
            System.out.println("It holds the key file: whoever has it can use your channels.");
        } else if (Files.exists(key)) {
            System.out.printf(
                    "The key file is not in it: keep a copy of %s somewhere else, apart from the"
                            + " backups.%n",
                    key);
        }
    }
}
