package org.tertulia.operations.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.tertulia.operations.backup.Manifest.Piece;

/** A backup that was found whole. */
final class BackupFile implements AutoCloseable {

    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /**
     * Reads all of it once.
     *
     * @throws BackupTrouble when it is cut off, was changed, or is no backup
     */
    static BackupFile open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new BackupTrouble("There is no file %s.".formatted(file));
        }
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException e) {
            throw new BackupTrouble(
                    "%s is not whole, or is no backup of Tertulia: nothing was restored."
                            .formatted(file));
        }
        try {
            return checked(file, zip);
        } catch (RuntimeException e) {
            close(zip);
            throw e;
        }
    }

    private static BackupFile checked(Path file, ZipFile zip) {
        var manifest = manifest(file, zip);
        if (manifest.format() > Manifest.FORMAT) {
            throw new BackupTrouble(
                    "%s was made by a newer Tertulia (%s): restore it with that one."
                            .formatted(file, manifest.version()));
        }
        var backup = new BackupFile(zip, manifest);
        for (var piece : manifest.pieces()) {
            if (!backup.intact(piece)) {
                throw altered(file, piece.name());
            }
        }
        return backup;
    }

    private static Manifest manifest(Path file, ZipFile zip) {
        var entry = zip.getEntry(Manifest.NAME);
        var comment = zip.getComment();
        if (entry == null || comment == null || !comment.startsWith(Writing.MARK)) {
            throw new BackupTrouble(
                    "%s is no backup of Tertulia: nothing was restored.".formatted(file));
        }
        try (var in = zip.getInputStream(entry)) {
            var bytes = in.readAllBytes();
            if (!comment.equals(Writing.MARK + Digests.of(bytes))) {
                throw altered(file, Manifest.NAME);
            }
            return Manifest.read(new java.io.ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw altered(file, Manifest.NAME);
        }
    }

    private boolean intact(Piece piece) {
        try (var in = open(piece)) {
            return Digests.of(in).equals(piece.sha256());
        } catch (IOException e) {
            return false;
        }
    }

    private static BackupTrouble altered(Path file, String piece) {
        return new BackupTrouble(
                "%s was changed or damaged after it was made (%s): nothing was restored."
                        .formatted(file, piece));
    }

    Manifest manifest() {
        return manifest;
    }

    InputStream open(Piece piece) throws IOException {
        var entry = zip.getEntry(piece.name());
        if (entry == null) {
            throw new IOException("missing: " + piece.name());
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() {
        close(zip);
    }

    private static void close(ZipFile zip) {
        try {
            zip.close();
        } catch (IOException e) {
            throw BackupTrouble.of(e);
        }
    }
}
