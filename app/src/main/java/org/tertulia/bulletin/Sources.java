package org.tertulia.bulletin;

import static org.tertulia.bulletin.db.Tables.SOURCE;
import static org.tertulia.messages.read.Tables.MESSAGE;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.tertulia.kernel.BrandId;
import org.tertulia.messages.Message;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.Messages;
import org.tertulia.organization.Sight;

/** The messages behind insights: named here, read in the record with the reader's own sight. */
@Repository
public class Sources {

    private final DSLContext db;
    private final Messages messages;

    Sources(DSLContext db, Messages messages) {
        this.db = db;
        this.messages = messages;
    }

    /** What of them the reader may see, and how many they are beside. */
    public record Quotes(List<Message> messages, int hidden) {

        public Quotes {
            messages = List.copyOf(messages);
        }
    }

    /** In the order in which they were added. */
    public Quotes of(Sight sight, int insight) {
        var all =
                db.select(SOURCE.MESSAGE_ID)
                        .from(SOURCE)
                        .where(SOURCE.INSIGHT_NUMBER.eq(insight))
                        .orderBy(SOURCE.N)
                        .fetch(row -> new MessageId(row.value1()));
        var seen = messages.byIds(sight, all);
        return new Quotes(seen, all.size() - seen.size());
    }

    /** How many each has, seen or not. */
    public Map<Integer, Integer> counts(Collection<Integer> insights) {
        return db.select(SOURCE.INSIGHT_NUMBER, DSL.count())
                .from(SOURCE)
                .where(SOURCE.INSIGHT_NUMBER.in(insights))
                .groupBy(SOURCE.INSIGHT_NUMBER)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    /** The first of each that the reader may see. */
    public Map<Integer, Message> firsts(Sight sight, Collection<Integer> insights) {
        var first =
                db.select(SOURCE.INSIGHT_NUMBER, SOURCE.MESSAGE_ID)
                        .distinctOn(SOURCE.INSIGHT_NUMBER)
                        .from(SOURCE)
                        .where(SOURCE.INSIGHT_NUMBER.in(insights))
                        .and(SOURCE.BRAND_ID.in(sight.brandIds()))
                        .orderBy(SOURCE.INSIGHT_NUMBER, SOURCE.N)
                        .fetchMap(row -> row.value1(), row -> new MessageId(row.value2()));
        var said =
                messages.byIds(sight, first.values()).stream()
                        .collect(Collectors.toMap(Message::id, Function.identity()));
        return first.entrySet().stream()
                .filter(each -> said.containsKey(each.getValue()))
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                each -> Objects.requireNonNull(said.get(each.getValue()))));
    }

    /** The brands of those behind one. */
    List<BrandId> brands(int insight) {
        return db.selectDistinct(SOURCE.BRAND_ID)
                .from(SOURCE)
                .where(SOURCE.INSIGHT_NUMBER.eq(insight))
                .fetch(row -> new BrandId(row.value1()));
    }

    /** How many of them are new to it. */
    int add(int insight, Collection<Message> sources) {
        return sources.stream()
                .mapToInt(
                        message ->
                                db.insertInto(SOURCE)
                                        .set(SOURCE.INSIGHT_NUMBER, insight)
                                        .set(SOURCE.MESSAGE_ID, message.id().value())
                                        .set(SOURCE.BRAND_ID, message.brand().value())
                                        .onConflictDoNothing()
                                        .execute())
                .sum();
    }

    /** The insights that rest on these messages alone, or on what was erased besides. */
    List<Integer> restingOn(Collection<UUID> gone) {
        var mine = gone.toArray(UUID[]::new);
        var other = SOURCE.as("other");
        return db.selectDistinct(SOURCE.INSIGHT_NUMBER)
                .from(SOURCE)
                .where(SOURCE.MESSAGE_ID.eq(DSL.any(mine)))
                .andNotExists(
                        DSL.selectOne()
                                .from(other)
                                .join(MESSAGE)
                                .on(MESSAGE.ID.eq(other.MESSAGE_ID))
                                .where(other.INSIGHT_NUMBER.eq(SOURCE.INSIGHT_NUMBER))
                                .and(other.MESSAGE_ID.ne(DSL.all(mine)))
                                .and(MESSAGE.ERASED.isFalse()))
                .fetch(SOURCE.INSIGHT_NUMBER);
    }
}
