package org.tertulia.networks.plaza;

import static org.tertulia.networks.plaza.db.Tables.MEMORY;

import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.plaza.crowd.Persona;
import org.tertulia.networks.plaza.crowd.Script;
import org.tertulia.networks.plaza.crowd.Verdict;

/** What the crowd remember of how a brand treated them. */
@Repository
class Memories {

    private static final int MOST = 3;

    private final DSLContext dsl;

    Memories(DSLContext dsl) {
        this.dsl = dsl;
    }

    Script.Memory of(ChannelId square) {
        Map<Integer, Integer> goodwill =
                dsl.selectFrom(MEMORY)
                        .where(MEMORY.CHANNEL_ID.eq(square.value()))
                        .fetchMap(MEMORY.PERSONA, MEMORY.GOODWILL);
        return who -> goodwill.getOrDefault(who.number(), 0);
    }

    void answered(ChannelId square, Persona who, Verdict verdict) {
        switch (verdict) {
            case GOOD -> change(square, who, 1);
            case POOR -> change(square, who, -1);
            case FAIR -> {
                // Nothing to remember.
            }
        }
    }

    void ignored(ChannelId square, Persona who) {
        change(square, who, -1);
    }

    private void change(ChannelId square, Persona who, int by) {
        dsl.insertInto(MEMORY)
                .set(MEMORY.CHANNEL_ID, square.value())
                .set(MEMORY.PERSONA, who.number())
                .set(MEMORY.GOODWILL, by)
                .onConflict(MEMORY.CHANNEL_ID, MEMORY.PERSONA)
                .doUpdate()
                .set(
                        MEMORY.GOODWILL,
                        DSL.greatest(
                                DSL.least(MEMORY.GOODWILL.plus(by), DSL.val(MOST)), DSL.val(-MOST)))
                .execute();
    }
}
