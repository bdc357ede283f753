package org.tertulia.messages.judging;

import static org.tertulia.messages.db.Tables.JUDGED;
import static org.tertulia.messages.db.Tables.JUDGEMENT;
import static org.tertulia.messages.db.Tables.VERSION;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.kernel.AfterCommit;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;
import org.tertulia.messages.Message;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.Messages;
import org.tertulia.organization.Sight;

/** Writes down what somebody says is right of a message, and has the program learn it. */
@UseCase
public class Judging {

    private final DSLContext db;
    private final Messages messages;
    private final Learning learning;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Judging(
            DSLContext db,
            Messages messages,
            Learning learning,
            Clock clock,
            ApplicationEventPublisher events) {
        this.db = db;
        this.messages = messages;
        this.learning = learning;
        this.clock = clock;
        this.events = events;
    }

    /** Labels by question; the message as it is taken from now on. */
    public Message judge(Sight sight, MessageId id, Map<Asked, String> labels) {
        var message = messages.byId(sight, id);
        if (labels.isEmpty()) {
            throw new Refused(new JudgingRefusal.NothingJudged());
        }
        labels.forEach(Judging::demandKnown);
        if (message.ours()) {
            throw new Refused(new JudgingRefusal.OwnWords());
        }
        if (message.text() == null || message.text().isBlank()) {
            throw new Refused(new JudgingRefusal.NoWords());
        }
        var version = latest(id);
        labels.forEach((asked, label) -> add(sight, message, version, asked, label));
        var words = new LinkedHashMap<String, String>();
        labels.forEach((asked, label) -> words.put(asked.word(), label));
        events.publishEvent(
                new MessageJudged(
                        id, message.brand(), words, sight.who().actor(), clock.instant()));
        AfterCommit.run(learning::catchUp);
        return messages.byId(sight, id);
    }

    private static void demandKnown(Asked asked, String label) {
        if (!asked.labels().contains(label)) {
            throw new Refused(
                    new JudgingRefusal.UnknownAnswer(
                            asked.word(), label, String.join(", ", asked.labels())));
        }
    }

    private Record latest(MessageId id) {
        return db.select()
                .from(VERSION)
                .where(VERSION.MESSAGE_ID.eq(id.value()), VERSION.WHAT.ne("deletion"))
                .orderBy(VERSION.AT.desc(), VERSION.N.desc())
                .limit(1)
                .fetchSingle();
    }

    private void add(Sight sight, Message message, Record version, Asked asked, String label) {
        var percent = version.get(percent(asked));
        db.insertInto(JUDGEMENT)
                .set(JUDGEMENT.MESSAGE_ID, message.id().value())
                .set(JUDGEMENT.N, version.get(VERSION.N))
                .set(JUDGEMENT.BRAND_ID, message.brand().value())
                .set(JUDGEMENT.QUESTION, asked.word())
                .set(JUDGEMENT.SAID, version.get(said(asked)))
                .set(JUDGEMENT.SAID_PERCENT, percent == null ? 0 : percent)
                .set(JUDGEMENT.LABEL, label)
                .set(JUDGEMENT.MEMBER_ID, sight.who().id().value())
                .set(JUDGEMENT.AT, clock.instant())
                .execute();
        db.insertInto(JUDGED)
                .set(JUDGED.MESSAGE_ID, message.id().value())
                .set(JUDGED.N, version.get(VERSION.N))
                .set(judged(asked), label)
                .onConflict(JUDGED.MESSAGE_ID, JUDGED.N)
                .doUpdate()
                .set(judged(asked), label)
                .execute();
    }

    private static Field<String> judged(Asked asked) {
        return switch (asked) {
            case SENTIMENT -> JUDGED.SENTIMENT;
            case INTENT -> JUDGED.INTENT;
            case URGENCY -> JUDGED.URGENCY;
            case LANGUAGE -> JUDGED.LANGUAGE;
        };
    }

    private static Field<String> said(Asked asked) {
        return switch (asked) {
            case SENTIMENT -> VERSION.SENTIMENT;
            case INTENT -> VERSION.INTENT;
            case URGENCY -> VERSION.URGENCY;
            case LANGUAGE -> VERSION.LANGUAGE;
        };
    }

    private static Field<Short> percent(Asked asked) {
        return switch (asked) {
            case SENTIMENT -> VERSION.SENTIMENT_PERCENT;
            case INTENT -> VERSION.INTENT_PERCENT;
            case URGENCY -> VERSION.URGENCY_PERCENT;
            case LANGUAGE -> VERSION.LANGUAGE_PERCENT;
        };
    }
}
