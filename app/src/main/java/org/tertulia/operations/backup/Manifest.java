package org.tertulia.operations.backup;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup holds. {@code version} is Tertulia's, null where it was not built as a whole;
 * {@code head} is the end of the record; {@code withKey} whether it holds the key file too.
 */
record Manifest(
        int format,
        String madeAt,
        @Nullable String version,
        List<Migration> migrations,
        Head head,
        boolean withKey,
        List<Piece> pieces,
        List<Counter> counters) {

    static final int FORMAT = 1;
    static final String NAME = "manifest.json";

    private static final JsonMapper JSON = JsonMapper.shared();

    Manifest {
        migrations = List.copyOf(migrations);
        pieces = List.copyOf(pieces);
        counters = List.copyOf(counters);
    }

    /** A step of the schema, as Flyway numbers it. */
    record Migration(String version, int checksum) {}

    /** Number and SHA-256 of the record's last entry. */
    record Head(long n, String hash) {}

    /** A part by its name in the file; {@code into} is the table and its columns, else null. */
    record Piece(String name, @Nullable String into, long bytes, String sha256) {}

    /** Where a sequence stood. */
    record Counter(String sequence, long last, boolean called) {}

    byte[] bytes() {
        return JSON.writeValueAsBytes(this);
    }

    static Manifest read(InputStream in) throws IOException {
        try {
            return JSON.readValue(in.readAllBytes(), Manifest.class);
        } catch (JacksonException e) {
            throw new IOException(e);
        }
    }

    List<Piece> tables() {
        return pieces.stream().filter(piece -> piece.into() != null).toList();
    }

    List<Piece> files() {
        return pieces.stream().filter(piece -> piece.into() == null).toList();
    }
}
