package org.tertulia.networks.upload;

import static org.tertulia.networks.db.Tables.CHANNEL;
import static org.tertulia.networks.db.Tables.UPLOAD;
import static org.tertulia.networks.db.Tables.UPLOAD_FAULT;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.tertulia.kernel.NotFound;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Submittable.Format;
import org.tertulia.networks.hearing.RowFault;
import org.tertulia.networks.hearing.Tally;
import org.tertulia.organization.Sight;

/** The files that were brought. */
@Repository
public class Uploads {

    /** Whoever works at a file gives a sign of life with each batch. */
    private static final Duration SILENCE = Duration.ofMinutes(3);

    private final DSLContext dsl;
    private final Clock clock;

    Uploads(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /** Those of a channel, newest first. */
    public List<Upload> of(Sight sight, Channel channel, int limit) {
        return select(
                sight.sees(channel.brand())
                        ? UPLOAD.CHANNEL_ID.eq(channel.id().value())
                        : org.jooq.impl.DSL.falseCondition(),
                limit);
    }

    /**
     * The upload of this number.
     *
     * @throws NotFound when there is none, or none that the person sees
     */
    public Upload find(Sight sight, int number) {
        return select(UPLOAD.NUMBER.eq(number).and(CHANNEL.BRAND_ID.in(sight.brandIds())), 1)
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("upload:" + number));
    }

    /** The rows that cannot be read, as of its last reading, in the file's order. */
    public List<RowFault> faults(Upload upload, int limit) {
        return dsl.selectFrom(UPLOAD_FAULT)
                .where(UPLOAD_FAULT.UPLOAD_ID.eq(upload.id()))
                .orderBy(UPLOAD_FAULT.ROW)
                .limit(limit)
                .fetch(row -> new RowFault(row.getRow(), row.getReason(), row.getDetail()));
    }

    private List<Upload> select(Condition which, int limit) {
        return dsl.select(UPLOAD.fields())
                .select(CHANNEL.NUMBER)
                .from(UPLOAD)
                .join(CHANNEL)
                .on(CHANNEL.ID.eq(UPLOAD.CHANNEL_ID))
                .where(which)
                .orderBy(UPLOAD.NUMBER.desc())
                .limit(limit)
                .fetch(row -> upload(row));
    }

    private Upload upload(Record all) {
        var row = all.into(UPLOAD);
        var state = UploadState.of(row.getState());
        var silent = state.working() && row.getMovedAt().isBefore(clock.instant().minus(SILENCE));
        return new Upload(
                row.getId(),
                row.getNumber(),
                all.into(CHANNEL).getNumber(),
                row.getFileName(),
                Format.valueOf(row.getFormat().toUpperCase(Locale.ROOT)),
                silent ? UploadState.FAILED : state,
                row.getHistory(),
                row.getBytes(),
                row.getBytesRead(),
                new Tally(
                        row.getRows(),
                        row.getAccepted(),
                        row.getDuplicates(),
                        row.getQuarantined()),
                row.getCreatedAt(),
                row.getMovedAt(),
                silent ? "networks.upload.silent" : row.getTrouble(),
                row.getTroubleDetail());
    }
}
