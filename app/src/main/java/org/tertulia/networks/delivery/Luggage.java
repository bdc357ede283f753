package org.tertulia.networks.delivery;

import static org.tertulia.networks.db.Tables.OUTBOUND_FILE;

import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tertulia.files.Attached;
import org.tertulia.files.FileType;

/** The files that go along with what is said. */
@Repository
class Luggage {

    private final DSLContext db;

    Luggage(DSLContext db) {
        this.db = db;
    }

    void add(UUID outbound, List<Attached> files) {
        var i = 0;
        for (var file : files) {
            db.insertInto(OUTBOUND_FILE)
                    .set(OUTBOUND_FILE.OUTBOUND_ID, outbound)
                    .set(OUTBOUND_FILE.I, i++)
                    .set(OUTBOUND_FILE.SHA256, HexFormat.of().parseHex(file.hash()))
                    .set(OUTBOUND_FILE.NAME, file.name())
                    .set(OUTBOUND_FILE.TYPE, file.type().word())
                    .set(OUTBOUND_FILE.SIZE, file.size())
                    .set(OUTBOUND_FILE.ALT, file.alt())
                    .execute();
        }
    }

    List<Attached> of(UUID outbound) {
        return db.selectFrom(OUTBOUND_FILE)
                .where(OUTBOUND_FILE.OUTBOUND_ID.eq(outbound))
                .orderBy(OUTBOUND_FILE.I)
                .fetch(
                        row ->
                                new Attached(
                                        HexFormat.of().formatHex(row.getSha256()),
                                        row.getName(),
                                        FileType.of(row.getType()),
                                        row.getSize(),
                                        row.getAlt()));
    }
}
