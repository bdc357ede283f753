package org.tertulia.playbook.said;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.tertulia.playbook.said.db.Tables.USAGE;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;
import org.tertulia.organization.Sight;

/** With which answers approved messages were said. */
@Repository
public class Uses {

    private final DSLContext db;

    Uses(DSLContext db) {
        this.db = db;
    }

    /** An answer is kept with a text once. */
    public void add(List<Use> uses) {
        for (var use : uses) {
            db.insertInto(USAGE)
                    .columns(
                            USAGE.MESSAGE_ID,
                            USAGE.TEXT_NUMBER,
                            USAGE.N,
                            USAGE.I,
                            USAGE.CHANGED,
                            USAGE.CHANNEL_ID,
                            USAGE.BRAND_ID,
                            USAGE.CONVERSATION_ID,
                            USAGE.MEMBER_ID,
                            USAGE.AT)
                    .values(
                            use.message(),
                            use.text(),
                            use.edition(),
                            use.i(),
                            use.changed(),
                            use.channel(),
                            use.brand().value(),
                            use.conversation(),
                            use.member().value(),
                            use.at())
                    .onConflictDoNothing()
                    .execute();
        }
    }

    /** Those of all texts, by number, in the brands that the reader sees. */
    public Map<Integer, Tally> all(Sight sight) {
        return db.select(
                        USAGE.TEXT_NUMBER,
                        count(),
                        count().filterWhere(USAGE.CHANGED.isTrue()),
                        max(USAGE.AT))
                .from(USAGE)
                .where(USAGE.BRAND_ID.in(sight.brandIds()))
                .groupBy(USAGE.TEXT_NUMBER)
                .fetchMap(
                        row -> row.value1(),
                        row -> new Tally(row.value2(), row.value3(), row.value4()));
    }

    public Tally of(Sight sight, int text) {
        return db.select(count(), count().filterWhere(USAGE.CHANGED.isTrue()), max(USAGE.AT))
                .from(USAGE)
                .where(USAGE.TEXT_NUMBER.eq(text))
                .and(USAGE.BRAND_ID.in(sight.brandIds()))
                .fetchSingle(row -> new Tally(row.value1(), row.value2(), row.value3()));
    }

    /** The latest answers with a text, the newest first. */
    public List<Use> latest(Sight sight, int text, int most) {
        return db.selectFrom(USAGE)
                .where(USAGE.TEXT_NUMBER.eq(text))
                .and(USAGE.BRAND_ID.in(sight.brandIds()))
                .orderBy(USAGE.AT.desc(), USAGE.MESSAGE_ID)
                .limit(most)
                .fetch(
                        row ->
                                new Use(
                                        row.getMessageId(),
                                        row.getTextNumber(),
                                        row.getN(),
                                        row.getI(),
                                        row.getChanged(),
                                        row.getChannelId(),
                                        new BrandId(row.getBrandId()),
                                        row.getConversationId(),
                                        new MemberId(row.getMemberId()),
                                        row.getAt()));
    }

    /** Those of these answers that began with an approved message. */
    public Set<UUID> among(Collection<UUID> messages) {
        return db.select(USAGE.MESSAGE_ID)
                .from(USAGE)
                .where(USAGE.MESSAGE_ID.eq(any(messages.toArray(UUID[]::new))))
                .fetchSet(USAGE.MESSAGE_ID);
    }

    /** How often each was used on a channel since then, by number. */
    public Map<Integer, Integer> on(UUID channel, Instant since) {
        return db.select(USAGE.TEXT_NUMBER, count())
                .from(USAGE)
                .where(USAGE.CHANNEL_ID.eq(channel), USAGE.AT.ge(since))
                .groupBy(USAGE.TEXT_NUMBER)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }
}
