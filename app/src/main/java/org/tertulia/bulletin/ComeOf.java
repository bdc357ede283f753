package org.tertulia.bulletin;

import static org.tertulia.bulletin.db.Tables.INSIGHT;
import static org.tertulia.bulletin.db.Tables.SOURCE;
import static org.tertulia.inbox.read.Tables.TURN;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.tertulia.inbox.Conversation;
import org.tertulia.inbox.Offshoots;
import org.tertulia.organization.Sight;

/** What came of a conversation, beside it. */
@Component
class ComeOf implements Offshoots {

    private final DSLContext db;

    ComeOf(DSLContext db) {
        this.db = db;
    }

    /** Of what they see there, the reader may see what came of it. */
    @Override
    public List<Offshoot> of(Sight sight, Conversation conversation) {
        return db.selectDistinct(INSIGHT.NUMBER, INSIGHT.TITLE, INSIGHT.STATE)
                .from(TURN)
                .join(SOURCE)
                .on(SOURCE.MESSAGE_ID.eq(TURN.MESSAGE_ID))
                .join(INSIGHT)
                .on(INSIGHT.NUMBER.eq(SOURCE.INSIGHT_NUMBER))
                .where(TURN.CONVERSATION_ID.eq(conversation.id().value()))
                .and(TURN.BRAND_ID.in(sight.brandIds()))
                .orderBy(INSIGHT.NUMBER.desc())
                .fetch(
                        row ->
                                new Offshoot(
                                        row.value1(),
                                        row.value2(),
                                        "/insights/" + row.value1(),
                                        InsightState.of(row.value3()).orElseThrow().key()));
    }
}
