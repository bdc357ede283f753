package tertulia.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The three roles' passwords: drawn once, kept in a file that only their owner reads. */
record Passwords(Credentials admin, Credentials owner, Credentials application) {

    private static final String ADMIN = "tertulia_admin";
    private static final String OWNER = "tertulia_owner";
    private static final String APPLICATION = "tertulia_app";
    private static final int BYTES = 24;

    static Passwords of(Home home) {
        if (!Files.exists(home.passwords()) && Files.exists(home.data())) {
            throw new PostgresRefused(
                    """
                    The database in %s is there but its file of passwords is not: put %s back \
                    from your backup."""
                            .formatted(home.data(), home.passwords()));
        }
        try {
            if (!Files.exists(home.passwords())) {
                draw(home.passwords());
            }
            return read(home.passwords());
        } catch (IOException e) {
            throw new PostgresRefused(
                    "The passwords in %s cannot be read or written (%s)."
                            .formatted(home.passwords(), e),
                    e);
        }
    }

    private static void draw(Path file) throws IOException {
        var lines =
                List.of(ADMIN, OWNER, APPLICATION).stream()
                        .map(role -> role + "=" + draw())
                        .toList();
        var half = file.resolveSibling(file.getFileName() + ".new");
        writeForOwner(half, String.join("\n", lines) + "\n");
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String draw() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static Passwords read(Path file) throws IOException {
        var byRole =
                Files.readAllLines(file).stream()
                        .filter(line -> line.contains("="))
                        .collect(
                                Collectors.toMap(
                                        line -> line.substring(0, line.indexOf('=')),
                                        line -> line.substring(line.indexOf('=') + 1)));
        return new Passwords(
                credentials(byRole, ADMIN, file),
                credentials(byRole, OWNER, file),
                credentials(byRole, APPLICATION, file));
    }

    private static Credentials credentials(Map<String, String> byRole, String role, Path file) {
        var password = byRole.get(role);
        if (password == null || password.isBlank()) {
            throw new PostgresRefused(
                    "The file %s has no password for %s: put it back from your backup."
                            .formatted(file, role));
        }
        return new Credentials(role, password);
    }

    static void writeForOwner(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
    }
}
