package org.tertulia.inbox.satisfaction;

import static org.tertulia.inbox.satisfaction.db.Tables.RATING;
import static org.tertulia.inbox.satisfaction.db.Tables.REMARK;
import static org.tertulia.organization.read.Tables.BRAND;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tertulia.audience.ContactId;
import org.tertulia.inbox.satisfaction.db.Routines;
import org.tertulia.language.Intent;
import org.tertulia.language.Sense;
import org.tertulia.language.Sentiment;
import org.tertulia.language.Urgency;

/** What they answered. */
@Repository
class Ratings {

    private final DSLContext db;

    Ratings(DSLContext db) {
        this.db = db;
    }

    /** What was answered by a link, and whether something was added. */
    record Given(int score, boolean remarked) {}

    Optional<Given> of(Link link) {
        return db.select(RATING.SCORE, REMARK.LINK_ID)
                .from(RATING)
                .leftJoin(REMARK)
                .on(REMARK.LINK_ID.eq(RATING.LINK_ID))
                .where(RATING.LINK_ID.eq(link.id()))
                .fetchOptional(row -> new Given(row.value1(), row.value2() != null));
    }

    void add(Link link, int score, Instant at) {
        db.insertInto(RATING)
                .set(RATING.LINK_ID, link.id())
                .set(RATING.SCORE, score)
                .set(RATING.AT, at)
                .execute();
    }

    /** Only what is sure enough of what was understood. */
    void add(Link link, String text, Sense sense, Instant at) {
        var gist = sense.gist();
        db.insertInto(REMARK)
                .set(REMARK.LINK_ID, link.id())
                .set(REMARK.AT, at)
                .set(REMARK.TEXT, text)
                .set(REMARK.LANGUAGE, sense.language().language().orElse(null))
                .set(REMARK.SENTIMENT, word(gist.sentiment()))
                .set(REMARK.INTENT, word(gist.intent()))
                .set(REMARK.URGENCY, word(gist.urgency()))
                .execute();
    }

    private static @Nullable String word(@Nullable Sentiment sentiment) {
        return sentiment == null ? null : sentiment.word();
    }

    private static @Nullable String word(@Nullable Intent intent) {
        return intent == null ? null : intent.word();
    }

    private static @Nullable String word(@Nullable Urgency urgency) {
        return urgency == null ? null : urgency.word();
    }

    /** What whoever holds the link may know of us: for whom we speak. */
    String brand(Link link) {
        return db.select(BRAND.NAME)
                .from(BRAND)
                .where(BRAND.ID.eq(link.brand().value()))
                .fetchSingle()
                .value1();
    }

    /** Erases what a person added, ends their links, and says how much that was. */
    int erase(ContactId contact, Instant at) {
        return Routines.eraseWords(db.configuration(), contact.value(), at);
    }
}
