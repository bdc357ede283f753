package org.tertulia.inbox.writing;

import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.cardinality;
import static org.jooq.impl.DSL.count;
import static org.tertulia.inbox.writing.db.Tables.PRINT;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tertulia.audience.ContactId;
import org.tertulia.messages.MessageId;
import org.tertulia.networks.ChannelId;

/** What we answered lately, as hashes of its words. */
@Repository
class Prints {

    private static final Duration KEPT = Duration.ofDays(180);

    /** So many of the latest are compared. */
    private static final int MOST = 500;

    private final DSLContext db;

    Prints(DSLContext db) {
        this.db = db;
    }

    /** Old ones of the channel go on this occasion. */
    void add(
            MessageId message,
            ChannelId channel,
            @Nullable ContactId contact,
            Print print,
            Instant at) {
        db.deleteFrom(PRINT)
                .where(PRINT.CHANNEL_ID.eq(channel.value()))
                .and(PRINT.SAID_AT.lt(at.minus(KEPT)))
                .execute();
        db.insertInto(PRINT)
                .set(PRINT.MESSAGE_ID, message.value())
                .set(PRINT.CHANNEL_ID, channel.value())
                .set(PRINT.CONTACT_ID, contact == null ? null : contact.value())
                .set(PRINT.SAID_AT, at)
                .set(PRINT.WORDS, Arrays.stream(print.words()).boxed().toArray(Integer[]::new))
                .onConflictDoNothing()
                .execute();
    }

    /** How many answers on the channel since then say the same, or nearly. */
    int alikeOn(ChannelId channel, Instant since, Print print) {
        return alike(PRINT.CHANNEL_ID.eq(channel.value()).and(PRINT.SAID_AT.ge(since)), print);
    }

    /** The same of those to a person. */
    int alikeTo(Collection<ContactId> person, Instant since, Print print) {
        var ids = person.stream().map(ContactId::value).toList();
        return alike(PRINT.CONTACT_ID.in(ids).and(PRINT.SAID_AT.ge(since)), print);
    }

    /**
     * The answers since then of which at least {@code fewest} have the same words, the most often
     * said first, and of each the latest first.
     */
    List<List<UUID>> same(Collection<ChannelId> channels, Instant since, int fewest, int most) {
        return db.select(arrayAgg(PRINT.MESSAGE_ID).orderBy(PRINT.SAID_AT.desc()))
                .from(PRINT)
                .where(PRINT.CHANNEL_ID.in(channels.stream().map(ChannelId::value).toList()))
                .and(PRINT.SAID_AT.ge(since))
                .and(cardinality(PRINT.WORDS).ge(Print.FEWEST))
                .groupBy(PRINT.WORDS)
                .having(count().ge(fewest))
                .orderBy(count().desc())
                .limit(most)
                .fetch(row -> List.of(row.value1()));
    }

    private int alike(Condition condition, Print print) {
        return (int)
                db
                        .select(PRINT.WORDS)
                        .from(PRINT)
                        .where(condition)
                        .orderBy(PRINT.SAID_AT.desc())
                        .limit(MOST)
                        .fetch(row -> print(row.value1()))
                        .stream()
                        .filter(print::alike)
                        .count();
    }

    private static Print print(Integer[] words) {
        return new Print(Arrays.stream(words).mapToInt(Integer::intValue).toArray());
    }

    void erase(ContactId contact, List<UUID> messages) {
        db.deleteFrom(PRINT)
                .where(PRINT.CONTACT_ID.eq(contact.value()).or(PRINT.MESSAGE_ID.in(messages)))
                .execute();
    }
}
