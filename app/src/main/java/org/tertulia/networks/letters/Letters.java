package org.tertulia.networks.letters;

import static org.tertulia.networks.letters.db.Tables.LETTER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tertulia.networks.letters.db.tables.records.LetterRecord;
import org.tertulia.organization.Sight;

/** All that was ever written, and how far it came. */
@Repository
public class Letters {

    private final DSLContext db;

    Letters(DSLContext db) {
        this.db = db;
    }

    /** About something that the person was found to see, the oldest first. */
    public List<Letter> about(Sight sight, String about) {
        return db.selectFrom(LETTER)
                .where(LETTER.ABOUT.eq(about))
                .orderBy(LETTER.NUMBER)
                .fetch(Letters::letter);
    }

    /** The newest, for whoever looks after the company's settings. */
    List<Letter> newest(boolean calls, int most) {
        return db.selectFrom(LETTER)
                .where(calls ? LETTER.WEBHOOK_ID.isNotNull() : LETTER.WEBHOOK_ID.isNull())
                .orderBy(LETTER.NUMBER.desc())
                .limit(most)
                .fetch(Letters::letter);
    }

    Letter find(UUID id) {
        return letter(db.fetchSingle(LETTER, LETTER.ID.eq(id)));
    }

    void add(Letter letter) {
        db.insertInto(LETTER)
                .set(LETTER.ID, letter.id())
                .set(LETTER.KIND, letter.isCall() ? "call" : "mail")
                .set(LETTER.RECIPIENT, letter.recipient())
                .set(LETTER.WEBHOOK_ID, letter.webhook())
                .set(LETTER.SUBJECT, letter.subject())
                .set(LETTER.BODY, letter.body())
                .set(LETTER.ABOUT, letter.about())
                .set(LETTER.STATE, letter.state().word())
                .set(LETTER.WRITTEN_AT, letter.writtenAt())
                .set(LETTER.NEXT_AT, letter.nextAt())
                .execute();
    }

    /** The one that waits longest: it counts as lost on its way once the lease is over. */
    Optional<Letter> claim(Instant now, Duration lease) {
        return db.selectFrom(LETTER)
                .where(LETTER.STATE.eq(Letter.State.WAITING.word()), LETTER.NEXT_AT.le(now))
                .orderBy(LETTER.NEXT_AT)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional(Letters::letter)
                .map(letter -> leased(letter, now.plus(lease)));
    }

    private Letter leased(Letter letter, Instant until) {
        db.update(LETTER)
                .set(LETTER.ATTEMPTS, LETTER.ATTEMPTS.plus(1))
                .set(LETTER.NEXT_AT, until)
                .where(LETTER.ID.eq(letter.id()))
                .execute();
        return find(letter.id());
    }

    /** As that attempt left it, unless another one went on meanwhile. */
    void settle(
            Letter letter,
            Letter.State state,
            @Nullable Instant next,
            @Nullable String trouble,
            @Nullable String detail,
            Instant at) {
        db.update(LETTER)
                .set(LETTER.STATE, state.word())
                .set(LETTER.NEXT_AT, next)
                .set(LETTER.SETTLED_AT, state == Letter.State.WAITING ? null : at)
                .set(LETTER.TROUBLE, trouble)
                .set(LETTER.TROUBLE_DETAIL, detail)
                .where(LETTER.ID.eq(letter.id()), LETTER.ATTEMPTS.eq(letter.attempts()))
                .and(LETTER.STATE.eq(Letter.State.WAITING.word()))
                .execute();
    }

    private static Letter letter(LetterRecord row) {
        return new Letter(
                row.getId(),
                row.getNumber(),
                row.getWebhookId(),
                row.getRecipient(),
                row.getSubject(),
                row.getBody(),
                row.getAbout(),
                Letter.State.of(row.getState()),
                row.getAttempts(),
                row.getWrittenAt(),
                row.getNextAt(),
                row.getSettledAt(),
                row.getTrouble(),
                row.getTroubleDetail());
    }
}
