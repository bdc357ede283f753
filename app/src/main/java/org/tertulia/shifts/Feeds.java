package org.tertulia.shifts;

import static org.tertulia.shifts.db.Tables.FEED;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tertulia.identity.SecretToken;
import org.tertulia.kernel.MemberId;
import org.tertulia.organization.Sight;

/** The secret addresses of people's shifts. */
@Repository
public class Feeds {

    private final DSLContext db;

    Feeds(DSLContext db) {
        this.db = db;
    }

    /** Since when one's own shifts may be fetched; empty where they may not. */
    public Optional<Instant> own(Sight sight) {
        return db.select(FEED.MADE_AT)
                .from(FEED)
                .where(FEED.MEMBER_ID.eq(sight.who().id().value()))
                .fetchOptional(FEED.MADE_AT);
    }

    /** Whose shifts this token lets read. */
    public Optional<MemberId> whose(SecretToken token) {
        return db.select(FEED.MEMBER_ID)
                .from(FEED)
                .where(FEED.HASH.eq(token.hash()))
                .fetchOptional(row -> new MemberId(row.value1()));
    }

    void put(MemberId member, SecretToken token, Instant at) {
        remove(member);
        db.insertInto(FEED)
                .set(FEED.MEMBER_ID, member.value())
                .set(FEED.HASH, token.hash())
                .set(FEED.MADE_AT, at)
                .execute();
    }

    boolean remove(MemberId member) {
        return db.deleteFrom(FEED).where(FEED.MEMBER_ID.eq(member.value())).execute() == 1;
    }
}
