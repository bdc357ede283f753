package org.tertulia.inbox.routing;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.tertulia.inbox.read.Tables.CONVERSATION;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.MemberId;

/** How many conversations people have before them. */
@Component
public class Loads {

    private final DSLContext db;

    Loads(DSLContext db) {
        this.db = db;
    }

    /** What waits for an answer of each of these, 0 where nothing does; yours to count on. */
    public Map<MemberId, Integer> of(Collection<MemberId> members) {
        var held = new HashMap<MemberId, Integer>();
        members.forEach(member -> held.put(member, 0));
        db.select(CONVERSATION.HOLDER_ID, count())
                .from(CONVERSATION)
                .where(
                        CONVERSATION.HOLDER_ID.eq(
                                any(members.stream().map(MemberId::value).toArray(UUID[]::new))))
                .and(CONVERSATION.STATE.eq(inline("claimed")))
                .groupBy(CONVERSATION.HOLDER_ID)
                .forEach(row -> held.put(new MemberId(row.value1()), row.value2()));
        return held;
    }
}
