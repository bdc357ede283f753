package org.tertulia.inbox.outreach;

import static java.util.stream.Collectors.toSet;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;
import static org.tertulia.inbox.db.Tables.TURN;
import static org.tertulia.inbox.outreach.db.Tables.LEFT_ALONE;
import static org.tertulia.inbox.outreach.db.Tables.NAMING;
import static org.tertulia.inbox.outreach.db.Tables.PART;
import static org.tertulia.messages.read.Tables.MESSAGE;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.inbox.Voice;
import org.tertulia.inbox.Voices;
import org.tertulia.inbox.outreach.db.tables.records.NamingRecord;
import org.tertulia.listening.MentionFollower;
import org.tertulia.listening.Watch;
import org.tertulia.listening.Watches;
import org.tertulia.messages.Message;
import org.tertulia.messages.MessageId;
import org.tertulia.organization.Sight;

/**
 * What names us where we only listen: noted as it is heard, and open until somebody takes part, or
 * says why not. What was heard before its watch began is history.
 */
@Component
public class Namings implements MentionFollower {

    private static final Field<String> STANDING =
            when(TURN.MESSAGE_ID.isNotNull().or(PART.CONVERSATION_ID.isNotNull()), word("taken"))
                    .when(PART.BECAUSE.isNotNull(), PART.BECAUSE)
                    .when(LEFT_ALONE.ACCOUNT.isNotNull(), word("alone"))
                    .when(
                            MESSAGE.ID
                                    .isNull()
                                    .or(MESSAGE.ERASED.isTrue())
                                    .or(MESSAGE.DELETED_AT.isNotNull()),
                            word("gone"))
                    .otherwise(word("waiting"));

    /** Null of what nobody decided anything of. */
    private static final Field<Instant> DECIDED = coalesce(PART.DECIDED_AT, TURN.AT, LEFT_ALONE.AT);

    private final Watches watches;
    private final Voices voices;
    private final DSLContext db;

    Namings(Watches watches, Voices voices, DSLContext db) {
        this.watches = watches;
        this.voices = voices;
        this.db = db;
    }

    private static Field<String> word(String word) {
        return inline(word);
    }

    @Override
    public void take(long upTo, List<Overheard> heard) {
        var found = heard.stream().filter(each -> !each.watches().isEmpty()).toList();
        if (found.isEmpty()) {
            return;
        }
        var ours = watches.ofBrands();
        var named =
                found.stream()
                        .filter(each -> each.watches().stream().anyMatch(ours::contains))
                        .map(Overheard::message)
                        .toList();
        var voice = voices.on(named.stream().map(Message::channel).collect(toSet()));
        var rows =
                named.stream()
                        .filter(message -> counts(message, voice.get(message.channel())))
                        .map(message -> row(message, voice.get(message.channel())))
                        .toList();
        if (!rows.isEmpty()) {
            db.insertInto(NAMING).set(rows).onConflictDoNothing().execute();
        }
    }

    @Override
    public void filled(Watch watch) {
        // History.
    }

    /** What is said to us waits in the inbox, and an advert is nobody's. */
    private static boolean counts(Message message, @Nullable Voice voice) {
        var sense = message.sense();
        return voice != null
                && !voice.expectsAnswers()
                && !message.history()
                && (sense == null || !sense.isSpam())
                && switch (message.kind()) {
                    case POST, COMMENT, DIRECT, REVIEW -> true;
                    case REACTION, NOTICE, RETURNED, UNKNOWN -> false;
                };
    }

    private static NamingRecord row(Message message, @Nullable Voice voice) {
        var author = message.author();
        return new NamingRecord(
                message.id().value(),
                message.brand().value(),
                author == null || voice == null
                        ? null
                        : Account.of(voice.channel().network(), author).hash(),
                message.at());
    }

    /** How many wait, however long; and how many came to stand otherwise since then. */
    public Map<Standing, Integer> counts(Sight sight, Instant since) {
        var counts = new EnumMap<Standing, Integer>(Standing.class);
        for (var standing : Standing.values()) {
            counts.put(standing, 0);
        }
        from(STANDING, count())
                .where(NAMING.BRAND_ID.in(sight.brandIds()), counted(since))
                .groupBy(STANDING)
                .forEach(
                        row ->
                                counts.put(
                                        Standing.of(row.get(0, String.class)).orElseThrow(),
                                        row.get(1, Integer.class)));
        return counts;
    }

    /** Those that stand so, as {@link #counts} counts them; the latest first. */
    public List<MessageId> list(Sight sight, Standing standing, Instant since, int most) {
        return from(NAMING.MESSAGE_ID)
                .where(
                        NAMING.BRAND_ID.in(sight.brandIds()),
                        counted(since),
                        STANDING.eq(standing.word()))
                .orderBy(NAMING.AT.desc(), NAMING.MESSAGE_ID.desc())
                .limit(most)
                .fetch(row -> new MessageId(row.get(NAMING.MESSAGE_ID)));
    }

    private static Condition counted(Instant since) {
        var gone = coalesce(MESSAGE.DELETED_AT, NAMING.AT).ge(since);
        return DECIDED.ge(since).or(DECIDED.isNull().and(STANDING.eq(word("waiting")).or(gone)));
    }

    private SelectOnConditionStep<? extends Record> from(SelectField<?>... fields) {
        return db.select(fields)
                .from(NAMING)
                .leftJoin(PART)
                .on(PART.MESSAGE_ID.eq(NAMING.MESSAGE_ID))
                .leftJoin(TURN)
                .on(TURN.MESSAGE_ID.eq(NAMING.MESSAGE_ID))
                .leftJoin(LEFT_ALONE)
                .on(LEFT_ALONE.ACCOUNT.eq(NAMING.ACCOUNT))
                .leftJoin(MESSAGE)
                .on(MESSAGE.ID.eq(NAMING.MESSAGE_ID));
    }
}
