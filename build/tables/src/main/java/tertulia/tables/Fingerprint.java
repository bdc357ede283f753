package tertulia.tables;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jooq.Constants;

/** A hash of all that decides how the generated classes look. */
final class Fingerprint {

    private static final List<Class<?>> GENERATOR =
            List.of(Tables.class, Generating.class, SchemaPackages.class, Output.class);

    private Fingerprint() {}

    static String of(Path migrations) throws IOException {
        var digest = sha256();
        digest.update(Constants.FULL_VERSION.getBytes(StandardCharsets.UTF_8));
        for (var type : GENERATOR) {
            try (var code = type.getResourceAsStream(type.getSimpleName() + ".class")) {
                digest.update(code == null ? new byte[0] : code.readAllBytes());
            }
        }
        for (var file : Migrating.files(migrations)) {
            digest.update(migrations.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(Files.readAllBytes(file));
            digest.update((byte) 0);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
