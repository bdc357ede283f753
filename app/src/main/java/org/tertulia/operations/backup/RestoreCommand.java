package org.tertulia.operations.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.Objects;
import tertulia.postgres.Durability;
import tertulia.postgres.EmbeddedPostgres;
import tertulia.postgres.PostgresRefused;

/** {@code bin/restore}: all of a backup or nothing; ends with 0, else 2 with the reason. */
public final class RestoreCommand {

    private RestoreCommand() {}

    /** The backup, and the data folder, which must not be there or be empty. */
    public static void main(String[] args) {
        System.exit(run(Path.of(args[0]), Path.of(args[1]).toAbsolutePath().normalize()));
    }

    private static int run(Path file, Path data) {
        try (var backup = BackupFile.open(file)) {
            restore(backup, data);
            tell(backup.manifest(), data);
            return 0;
        } catch (BackupTrouble | PostgresRefused e) {
            System.err.println(e.getMessage());
            return 2;
        } catch (IOException e) {
            System.err.println(BackupTrouble.of(e).getMessage());
            return 2;
        }
    }

    static void restore(BackupFile backup, Path data) throws IOException {
        if (!empty(data)) {
            throw new BackupTrouble(
                    "The folder %s is not empty: name another one. Nothing was restored."
                            .formatted(data));
        }
        var parent = Objects.requireNonNull(data.getParent());
        Files.createDirectories(parent);
        var beside = Files.createTempDirectory(parent, "." + data.getFileName() + ".restoring-");
        try {
            Clock clock = Clock.systemUTC();
            var restoring = new Restoring(backup, BackupCommand.version(), clock);
            restoring.intoFolder(beside);
            var external = Reaching.external();
            if (external != null) {
                restoring.intoDatabase(external);
            } else {
                try (var postgres = EmbeddedPostgres.start(beside, Durability.DURABLE)) {
                    restoring.intoDatabase(
                            Reaching.door(postgres.jdbcUrl(Reaching.DATABASE), postgres.owner()));
                }
            }
            Files.deleteIfExists(data);
            Files.move(beside, data);
        } finally {
            delete(beside);
        }
    }

    private static boolean empty(Path data) throws IOException {
        if (!Files.exists(data)) {
            return true;
        }
        if (!Files.isDirectory(data)) {
            return false;
        }
        try (var content = Files.list(data)) {
            return content.findAny().isEmpty();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var all = Files.walk(folder)) {
                for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static void tell(Manifest manifest, Path data) {
        System.out.printf(
                "Restored into %s, as of %s. The record is intact up to entry %,d.%n",
                data, manifest.madeAt(), manifest.head().n());
        System.out.println("Nothing will be sent until an owner allows it on the operations page.");
        if (!manifest.withKey()) {
            System.out.printf(
                    "Put your copy of the key file back as %s before the first start: without it"
                            + " the channels must be connected anew.%n",
                    data.resolve(BackingUp.KEYS).resolve("tokens.json"));
        }
    }
}
