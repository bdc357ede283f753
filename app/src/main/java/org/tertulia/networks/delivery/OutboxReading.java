package org.tertulia.networks.delivery;

import static org.jooq.impl.DSL.noCondition;
import static org.tertulia.networks.db.Tables.OUTBOUND;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.networks.Channels;
import org.tertulia.organization.Sight;

/** What was said, or is to be said, on a channel, oldest first. */
@Component
public class OutboxReading {

    private static final int MOST = 500;

    private final DSLContext dsl;
    private final Channels channels;

    OutboxReading(DSLContext dsl, Channels channels) {
        this.dsl = dsl;
        this.channels = channels;
    }

    /** {@code after} is the number to go on from; limits beyond 500 are cut. */
    public Page page(Sight sight, int channel, @Nullable Long after, int limit) {
        var id = channels.find(sight, channel).id().value();
        var wanted = Math.clamp(limit, 1, MOST);
        var rows =
                dsl.selectFrom(OUTBOUND)
                        .where(OUTBOUND.CHANNEL_ID.eq(id))
                        .and(after == null ? noCondition() : OUTBOUND.SEQ.gt(after))
                        .orderBy(OUTBOUND.SEQ)
                        .limit(wanted + 1)
                        .fetch(
                                row ->
                                        new Line(
                                                row.getSeq(),
                                                row.getMessageId(),
                                                row.getKind(),
                                                row.getInReplyTo(),
                                                row.getText(),
                                                row.getState(),
                                                row.getTrouble(),
                                                row.getRemoteId(),
                                                row.getCreatedAt(),
                                                row.getSettledAt()));
        var items = rows.size() > wanted ? List.copyOf(rows.subList(0, wanted)) : List.copyOf(rows);
        return new Page(items, rows.size() > wanted ? items.getLast().n() : null);
    }

    /** Lines, and the number to go on from; null at the end. */
    public record Page(List<Line> items, @Nullable Long next) {}

    /**
     * One thing said. {@code inReplyTo} and {@code remoteId} are the network's ids; {@code text} is
     * null once the person it answered was erased.
     */
    public record Line(
            long n,
            UUID message,
            String kind,
            @Nullable String inReplyTo,
            @Nullable String text,
            String state,
            @Nullable String trouble,
            @Nullable String remoteId,
            Instant createdAt,
            @Nullable Instant settledAt) {}
}
