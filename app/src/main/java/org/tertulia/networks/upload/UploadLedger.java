package org.tertulia.networks.upload;

import static org.tertulia.networks.db.Tables.UPLOAD;
import static org.tertulia.networks.db.Tables.UPLOAD_FAULT;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.kernel.MemberId;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Submittable.Format;
import org.tertulia.networks.hearing.RowFault;
import org.tertulia.networks.hearing.Tally;

/** Writes down how far each file is. */
@Repository
@Transactional
class UploadLedger {

    /** Faults beyond these are counted, not kept. */
    private static final int MOST_FAULTS = 10_000;

    private final DSLContext dsl;
    private final Clock clock;

    UploadLedger(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /** The number of the new upload. */
    public int begin(
            UUID id, Channel channel, String fileName, Format format, long bytes, MemberId by) {
        var now = clock.instant();
        return dsl.insertInto(UPLOAD)
                .set(UPLOAD.ID, id)
                .set(UPLOAD.CHANNEL_ID, channel.id().value())
                .set(UPLOAD.FILE_NAME, fileName)
                .set(UPLOAD.FORMAT, format.name().toLowerCase(Locale.ROOT))
                .set(UPLOAD.STATE, UploadState.CHECKING.word())
                .set(UPLOAD.BY_MEMBER, by.value())
                .set(UPLOAD.BYTES, bytes)
                .set(UPLOAD.CREATED_AT, now)
                .set(UPLOAD.MOVED_AT, now)
                .returningResult(UPLOAD.NUMBER)
                .fetchSingle()
                .value1();
    }

    /** Whether it was in the first of these states, and is in the second now. */
    public boolean turn(Upload upload, UploadState from, UploadState to, boolean history) {
        return dsl.update(UPLOAD)
                        .set(UPLOAD.STATE, to.word())
                        .set(UPLOAD.HISTORY, history)
                        .set(UPLOAD.MOVED_AT, clock.instant())
                        .where(UPLOAD.ID.eq(upload.id()), UPLOAD.STATE.eq(from.word()))
                        .execute()
                == 1;
    }

    /** Forgets the reading before: another begins. */
    public void restart(UUID id) {
        dsl.deleteFrom(UPLOAD_FAULT).where(UPLOAD_FAULT.UPLOAD_ID.eq(id)).execute();
        dsl.update(UPLOAD)
                .set(UPLOAD.BYTES_READ, 0L)
                .set(UPLOAD.ROWS, 0L)
                .set(UPLOAD.ACCEPTED, 0L)
                .set(UPLOAD.DUPLICATES, 0L)
                .set(UPLOAD.QUARANTINED, 0L)
                .where(UPLOAD.ID.eq(id))
                .execute();
    }

    /** Whether to go on: nobody broke it off meanwhile. */
    public boolean moved(
            UUID id, UploadState state, long read, Tally tally, int known, List<RowFault> faults) {
        var rows =
                faults.stream()
                        .limit(Math.max(0, MOST_FAULTS - known))
                        .map(
                                fault -> {
                                    var row = dsl.newRecord(UPLOAD_FAULT);
                                    row.setUploadId(id);
                                    row.setRow(fault.row());
                                    row.setReason(fault.reason());
                                    row.setDetail(fault.detail());
                                    return row;
                                })
                        .toList();
        dsl.batchInsert(rows).execute();
        return dsl.update(UPLOAD)
                        .set(UPLOAD.BYTES_READ, read)
                        .set(UPLOAD.ROWS, tally.rows())
                        .set(UPLOAD.ACCEPTED, tally.accepted())
                        .set(UPLOAD.DUPLICATES, tally.duplicates())
                        .set(UPLOAD.QUARANTINED, tally.quarantined())
                        .set(UPLOAD.MOVED_AT, clock.instant())
                        .where(UPLOAD.ID.eq(id), UPLOAD.STATE.eq(state.word()))
                        .execute()
                == 1;
    }

    /** Its work is over, one way or the other. */
    public void end(UUID id, UploadState state, @Nullable String trouble, @Nullable String detail) {
        dsl.update(UPLOAD)
                .set(UPLOAD.STATE, state.word())
                .set(UPLOAD.MOVED_AT, clock.instant())
                .set(UPLOAD.TROUBLE, trouble)
                .set(UPLOAD.TROUBLE_DETAIL, detail)
                .where(
                        UPLOAD.ID.eq(id),
                        UPLOAD.STATE.in(UploadState.CHECKING.word(), UploadState.TAKING.word()))
                .execute();
    }
}
