package org.tertulia.networks.secrets;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.EnumSet;
import java.util.Set;

/** The file that holds the keys, readable by its owner alone. */
final class KeyFile {

    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final Path path;

    KeyFile(Path path) {
        this.path = path;
    }

    boolean exists() {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    KeysetHandle read() {
        try {
            if (isPosix() && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(path))) {
                throw KeyTrouble.readableByOthers(path);
            }
            return TinkJsonProtoKeysetFormat.parseKeyset(
                    Files.readString(path),
                    RegistryConfiguration.get(),
                    InsecureSecretKeyAccess.get());
        } catch (IOException | GeneralSecurityException e) {
            throw KeyTrouble.unreadable(path, e);
        }
    }

    KeysetHandle create() {
        try {
            var handle =
                    KeysetHandle.generateNew(
                            PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
            write(
                    TinkJsonProtoKeysetFormat.serializeKeyset(
                            handle, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
            return handle;
        } catch (IOException | GeneralSecurityException e) {
            throw KeyTrouble.unwritable(path, e);
        }
    }

    /** Whole or not at all: a crash must not leave half a key. */
    private void write(String keyset) throws IOException {
        var folder = path.toAbsolutePath().normalize().getParent();
        if (folder == null) {
            throw new IOException(path + " is a folder");
        }
        Files.createDirectories(folder);
        var draft = Files.createTempFile(folder, ".key", ".new", attributes());
        try (var out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(keyset.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
    }

    private FileAttribute<?>[] attributes() {
        return isPosix()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private boolean isPosix() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
