package org.tertulia.messages;

import static org.tertulia.messages.db.Tables.BODY;
import static org.tertulia.messages.db.Tables.FACT;
import static org.tertulia.messages.read.Tables.MESSAGE;
import static org.tertulia.networks.read.Tables.CHANNEL;

import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.networks.ChannelId;
import org.tertulia.organization.Sight;

/** Finds what an author wrote, or what was said on a channel. */
@Component
@Transactional(readOnly = true)
public class Writings {

    private final DSLContext db;
    private final Messages messages;

    Writings(DSLContext db, Messages messages) {
        this.db = db;
        this.messages = messages;
    }

    /**
     * What these accounts wrote, the newest first, behind a position (null: from the newest on).
     */
    public List<Message> of(
            Sight sight, Collection<AuthorKey> authors, @Nullable Position behind, int limit) {
        var further =
                behind == null
                        ? DSL.noCondition()
                        : DSL.row(BODY.AT, BODY.MESSAGE_ID)
                                .lt(behind.at(), behind.message().value());
        var ids =
                db.selectDistinct(BODY.AT, BODY.MESSAGE_ID)
                        .from(BODY)
                        .join(FACT)
                        .on(FACT.ID.eq(BODY.MESSAGE_ID))
                        .join(CHANNEL)
                        .on(CHANNEL.ID.eq(FACT.CHANNEL_ID))
                        .where(by(authors))
                        .and(FACT.BRAND_ID.in(sight.brandIds()))
                        .and(further)
                        .orderBy(BODY.AT.desc(), BODY.MESSAGE_ID.desc())
                        .limit(limit)
                        .fetch(row -> new MessageId(row.value2()));
        return messages.byIds(sight, ids);
    }

    /** What others said on a channel, as {@link #of}; our own words heard back are none of it. */
    public List<Message> heard(
            Sight sight, ChannelId channel, @Nullable Position behind, int limit) {
        return db.selectFrom(MESSAGE)
                .where(MESSAGE.CHANNEL_ID.eq(channel.value()))
                .and(MESSAGE.BRAND_ID.in(sight.brandIds()))
                .and(MESSAGE.DIRECTION.eq("in"))
                .and(
                        behind == null
                                ? DSL.noCondition()
                                : DSL.row(MESSAGE.AT, MESSAGE.ID)
                                        .lt(behind.at(), behind.message().value()))
                .orderBy(MESSAGE.AT.desc(), MESSAGE.ID.desc())
                .limit(limit)
                .fetch(Messages::message);
    }

    /** Every message of these accounts, for the program itself. */
    List<MessageId> all(Collection<AuthorKey> authors) {
        return db.selectDistinct(BODY.MESSAGE_ID)
                .from(BODY)
                .join(FACT)
                .on(FACT.ID.eq(BODY.MESSAGE_ID))
                .join(CHANNEL)
                .on(CHANNEL.ID.eq(FACT.CHANNEL_ID))
                .where(by(authors))
                .fetch(row -> new MessageId(row.value1()));
    }

    /** A key may be long, so the index is over its digest. */
    private static Condition by(Collection<AuthorKey> authors) {
        return DSL.or(
                authors.stream()
                        .map(
                                author ->
                                        DSL.md5(BODY.AUTHOR_KEY)
                                                .eq(DSL.md5(DSL.val(author.key())))
                                                .and(BODY.AUTHOR_KEY.eq(author.key()))
                                                .and(CHANNEL.NETWORK.eq(author.network())))
                        .toList());
    }
}
