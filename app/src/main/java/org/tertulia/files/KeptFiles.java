package org.tertulia.files;

import static org.tertulia.files.db.Tables.FILE;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.tertulia.kernel.MemberId;
import org.tertulia.organization.Sight;

/** The files that are kept. They are the company's: every colleague reads all of them. */
@Repository
public class KeptFiles {

    private final DSLContext db;

    KeptFiles(DSLContext db) {
        this.db = db;
    }

    /** None also where {@code hash} is none. */
    public Optional<KeptFile> find(Sight sight, String hash) {
        return db.select(FILE.TYPE, FILE.SIZE)
                .from(FILE)
                .where(is(hash))
                .fetchOptional(row -> new KeptFile(hash, FileType.of(row.value1()), row.value2()));
    }

    public Optional<byte[]> bytes(Sight sight, String hash) {
        return bytes(hash);
    }

    /** What goes out, whoever sent it: for the way out, on which no member looks. */
    public byte[] outgoing(Attached file) {
        return bytes(file.hash())
                .orElseThrow(() -> new IllegalStateException("No file " + file.hash()));
    }

    private Optional<byte[]> bytes(String hash) {
        return db.select(FILE.BYTES).from(FILE).where(is(hash)).fetchOptional(FILE.BYTES);
    }

    /** The same bytes once, whoever brings them. */
    void add(KeptFile file, byte[] bytes, MemberId by, Instant at) {
        db.insertInto(FILE)
                .set(FILE.SHA256, HexFormat.of().parseHex(file.hash()))
                .set(FILE.TYPE, file.type().word())
                .set(FILE.SIZE, file.size())
                .set(FILE.BYTES, bytes)
                .set(FILE.KEPT_BY, by.value())
                .set(FILE.KEPT_AT, at)
                .onConflictDoNothing()
                .execute();
    }

    private static Condition is(String hash) {
        return hash.matches("[0-9a-f]{64}")
                ? FILE.SHA256.eq(HexFormat.of().parseHex(hash))
                : DSL.falseCondition();
    }
}
