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

    private final DSLContext dsl;
    private final Channels channels;

    OutboxReading(DSLContext dsl, Channels channels) {
        this.dsl = dsl;
        this.channels = channels;
    }

    /** {@code after} is the number to go on from, {@code limit} at least 1. */
    public OutboxPage page(Sight sight, int channel, @Nullable Long after, int limit) {
        var id = channels.find(sight, channel).id().value();
        var rows =
                dsl.selectFrom(OUTBOUND)
                        .where(OUTBOUND.CHANNEL_ID.eq(id))
                        .and(after == null ? noCondition() : OUTBOUND.SEQ.gt(after))
                        .orderBy(OUTBOUND.SEQ)
                        .limit(limit + 1)
                        .fetch(
                                row ->
                                        new OutboxLine(
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
        var items = rows.size() > limit ? List.copyOf(rows.subList(0, limit)) : List.copyOf(rows);
        return new OutboxPage(items, rows.size() > limit ? items.getLast().n() : null);
    }

    /** Lines, and the number to go on from; null at the end. */
    public record OutboxPage(List<OutboxLine> items, @Nullable Long next) {}

    /**
     * One thing said. {@code inReplyTo} and {@code remoteId} are the network's ids; {@code text} is
     * null once the person it answered was erased.
     */
    public record OutboxLine(
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
