package org.tertulia.networks.plaza;

import static org.tertulia.networks.plaza.db.Tables.ERRAND;
import static org.tertulia.networks.plaza.db.Tables.LINE;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.plaza.crowd.People;
import org.tertulia.networks.plaza.crowd.Reaction;

/** What somebody of the crowd will do later. */
@Repository
class Errands {

    private final DSLContext dsl;

    Errands(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** {@code answer} is null where somebody waited in vain. */
    record Errand(ChannelId square, long entry, @Nullable Long answer) {}

    /** The brand answered; whoever of the crowd is meant will read it. */
    void answered(Entry answer) {
        var asked = answer.parent();
        if (asked == null) {
            return;
        }
        dsl.select(LINE.PERSONA)
                .from(LINE)
                .where(LINE.ENTRY_ID.eq(asked))
                .fetchOptional(LINE.PERSONA)
                .ifPresent(
                        persona ->
                                add(
                                        new Errand(answer.square(), asked, answer.id()),
                                        answer.at()
                                                .plus(
                                                        Reaction.thinking(
                                                                People.of(persona), answer.id()))));
    }

    void await(Entry entry, Instant until) {
        add(new Errand(entry.square(), entry.id(), null), until);
    }

    private void add(Errand errand, Instant due) {
        dsl.insertInto(ERRAND)
                .set(ERRAND.CHANNEL_ID, errand.square().value())
                .set(ERRAND.DUE_AT, due)
                .set(ERRAND.ENTRY_ID, errand.entry())
                .set(ERRAND.ANSWER_ID, errand.answer())
                .execute();
    }

    /** Takes what is due, in the caller's transaction: nobody else takes it too. */
    List<Errand> take(Instant now, int most) {
        var due =
                dsl.selectFrom(ERRAND)
                        .where(ERRAND.DUE_AT.le(now))
                        .orderBy(ERRAND.DUE_AT, ERRAND.ID)
                        .limit(most)
                        .forUpdate()
                        .skipLocked()
                        .fetch();
        dsl.deleteFrom(ERRAND).where(ERRAND.ID.in(due.map(row -> row.getId()))).execute();
        return due.map(
                row ->
                        new Errand(
                                new ChannelId(row.getChannelId()),
                                row.getEntryId(),
                                row.getAnswerId()));
    }
}
