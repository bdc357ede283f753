package org.tertulia.listening;

import static org.tertulia.listening.db.Tables.MENTION;

import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tertulia.messages.judging.Asked;
import org.tertulia.messages.judging.MessageJudged;
import org.tertulia.web.Live;

/** Takes mentions as people judged them: filters find them so from now on. */
@Component
class TakingJudgements {

    private final DSLContext db;
    private final Live live;

    TakingJudgements(DSLContext db, Live live) {
        this.db = db;
        this.live = live;
    }

    @EventListener(id = "listening.judged")
    void on(MessageJudged judged) {
        var changed = db.newRecord(MENTION);
        var labels = judged.labels();
        set(labels.get(Asked.SENTIMENT.word()), changed::setSentiment);
        set(labels.get(Asked.INTENT.word()), changed::setIntent);
        set(labels.get(Asked.URGENCY.word()), changed::setUrgency);
        if (labels.containsKey(Asked.SENTIMENT.word())) {
            changed.setApart(false);
        }
        if (changed.touched()) {
            db.update(MENTION)
                    .set(changed)
                    .where(MENTION.MESSAGE_ID.eq(judged.message().value()))
                    .execute();
            live.nudge(judged.brand(), MentionLog.NUDGE);
        }
    }

    private static void set(@Nullable String label, Consumer<String> field) {
        if (label != null) {
            field.accept(label);
        }
    }
}
