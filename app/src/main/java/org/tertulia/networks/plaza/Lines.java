package org.tertulia.networks.plaza;

import static org.tertulia.networks.plaza.db.Tables.LINE;

import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.plaza.crowd.Matter;
import org.tertulia.networks.plaza.crowd.People;
import org.tertulia.networks.plaza.db.tables.records.LineRecord;

/** What the crowd said. */
@Repository
class Lines {

    private final DSLContext dsl;

    Lines(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<Line> of(long entry) {
        return dsl.selectFrom(LINE).where(LINE.ENTRY_ID.eq(entry)).fetchOptional(Lines::line);
    }

    /** What was said at that step of the story, if something was. */
    Optional<Line> at(ChannelId square, long step) {
        return dsl.selectFrom(LINE)
                .where(LINE.CHANNEL_ID.eq(square.value()), LINE.STEP.eq(step))
                .fetchOptional(Lines::line);
    }

    void add(ChannelId square, Line line) {
        dsl.insertInto(LINE)
                .set(LINE.ENTRY_ID, line.entry())
                .set(LINE.CHANNEL_ID, square.value())
                .set(LINE.STEP, line.step())
                .set(LINE.FIRST_ID, line.first())
                .set(LINE.PERSONA, line.who().number())
                .set(LINE.MATTER, line.matter().name().toLowerCase(Locale.ROOT))
                .set(LINE.ROUND, line.round())
                .execute();
    }

    private static Line line(LineRecord row) {
        return new Line(
                row.getEntryId(),
                row.getStep(),
                row.getFirstId(),
                People.of(row.getPersona()),
                Matter.valueOf(row.getMatter().toUpperCase(Locale.ROOT)),
                row.getRound());
    }
}
