package org.tertulia.operations.backup;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.tertulia.operations.backup.Manifest.Piece;

/** The backup file while it is being written: under another name until it is whole. */
final class Writing implements AutoCloseable {

    /** Before the SHA-256 of the manifest, as the archive's comment. */
    static final String MARK = "Tertulia backup ";

    private final Path target;
    private final Path half;
    private final ZipOutputStream zip;
    private final List<Piece> pieces = new ArrayList<>();
    private boolean whole;

    private Writing(Path target, Path half, ZipOutputStream zip) {
        this.target = target;
        this.half = half;
        this.zip = zip;
    }

    static Writing begin(Path target) throws IOException {
        if (Files.exists(target)) {
            throw new BackupTrouble("%s is there already: name another file.".formatted(target));
        }
        var folder = target.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        var half = target.resolveSibling(target.getFileName() + ".part");
        Files.deleteIfExists(half);
        // What customers said is in it.
        Files.createFile(
                half,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        var zip =
                new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(half), 1 << 16));
        zip.setLevel(Deflater.BEST_SPEED);
        return new Writing(target, half, zip);
    }

    /** Writes one piece. */
    interface Source {
        void write(OutputStream out) throws IOException, SQLException;
    }

    void piece(String name, @Nullable String into, Source source) throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(name));
        var counted = new Counted(zip);
        source.write(counted);
        zip.closeEntry();
        pieces.add(new Piece(name, into, counted.bytes, Digests.end(counted.digest)));
    }

    List<Piece> pieces() {
        return List.copyOf(pieces);
    }

    /** The last thing in it: without it a backup is not whole. */
    void finish(Manifest manifest) throws IOException {
        var bytes = manifest.bytes();
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        zip.write(bytes);
        zip.closeEntry();
        zip.setComment(MARK + Digests.of(bytes));
        zip.close();
        try (var file = FileChannel.open(half, StandardOpenOption.WRITE)) {
            file.force(true);
        }
        Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
        whole = true;
    }

    @Override
    public void close() throws IOException {
        if (!whole) {
            try {
                zip.close();
            } finally {
                Files.deleteIfExists(half);
            }
        }
    }

    /** Counts what passes, and leaves the archive open. */
    private static final class Counted extends FilterOutputStream {

        private final MessageDigest digest = Digests.begin();
        private long bytes;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            digest.update((byte) b);
            bytes++;
        }

        @Override
        public void write(byte[] b, int off, int len) throws IOException {
            out.write(b, off, len);
            digest.update(b, off, len);
            bytes += len;
        }

        @Override
        public void close() {}
    }
}
