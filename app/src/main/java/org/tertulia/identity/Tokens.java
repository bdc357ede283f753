package org.tertulia.identity;

import static org.tertulia.identity.db.Tables.ACCOUNT;
import static org.tertulia.identity.db.Tables.TOKEN;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tertulia.kernel.MemberId;

/** The API tokens, as hashes. */
@Repository
public class Tokens {

    /** Fewer characters could be guessed. */
    public static final int LEAST = 32;

    /** How exactly the last use is known: a write for each request would be too much. */
    private static final Duration GRAIN = Duration.ofMinutes(1);

    private static final int PREFIX = 6;

    private final DSLContext db;
    private final Clock clock;

    Tokens(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Whose it is; nobody's when unknown, revoked, or of a disabled account. */
    public Optional<MemberId> owner(SecretToken token) {
        var now = clock.instant();
        var found =
                db.select(TOKEN.ID, TOKEN.ACCOUNT_ID, TOKEN.LAST_USED_AT)
                        .from(TOKEN)
                        .join(ACCOUNT)
                        .on(ACCOUNT.ID.eq(TOKEN.ACCOUNT_ID))
                        .where(TOKEN.HASH.eq(token.hash()))
                        .and(TOKEN.REVOKED_AT.isNull())
                        .and(ACCOUNT.DISABLED_AT.isNull())
                        .fetchOptional();
        found.filter(it -> it.value3() == null || it.value3().isBefore(now.minus(GRAIN)))
                .ifPresent(it -> used(it.value1(), now));
        return found.map(it -> new MemberId(it.value2()));
    }

    /** Those in force, the newest first. */
    public List<Token> of(MemberId id) {
        return db.select(TOKEN.ID, TOKEN.NAME, TOKEN.PREFIX, TOKEN.CREATED_AT, TOKEN.LAST_USED_AT)
                .from(TOKEN)
                .where(TOKEN.ACCOUNT_ID.eq(id.value()))
                .and(TOKEN.REVOKED_AT.isNull())
                .orderBy(TOKEN.CREATED_AT.desc(), TOKEN.ID.desc())
                .fetch(
                        it ->
                                new Token(
                                        it.value1(),
                                        it.value2(),
                                        it.value3(),
                                        it.value4(),
                                        it.value5()));
    }

    /** Returns false where this very token is known already, revoked or not. */
    boolean add(UUID id, MemberId owner, String name, SecretToken token, Instant at) {
        return db.insertInto(TOKEN)
                        .set(TOKEN.ID, id)
                        .set(TOKEN.ACCOUNT_ID, owner.value())
                        .set(TOKEN.NAME, name)
                        .set(TOKEN.PREFIX, token.value().substring(0, PREFIX))
                        .set(TOKEN.HASH, token.hash())
                        .set(TOKEN.CREATED_AT, at)
                        .onConflict(TOKEN.HASH)
                        .doNothing()
                        .execute()
                == 1;
    }

    boolean revoke(UUID id, MemberId owner, Instant at) {
        return db.update(TOKEN)
                        .set(TOKEN.REVOKED_AT, at)
                        .where(TOKEN.ID.eq(id))
                        .and(TOKEN.ACCOUNT_ID.eq(owner.value()))
                        .and(TOKEN.REVOKED_AT.isNull())
                        .execute()
                == 1;
    }

    boolean knows(SecretToken token) {
        return db.fetchExists(TOKEN, TOKEN.HASH.eq(token.hash()));
    }

    /** Returns those that it revoked. */
    List<UUID> revokeNamed(MemberId owner, String name, Instant at) {
        return db.update(TOKEN)
                .set(TOKEN.REVOKED_AT, at)
                .where(TOKEN.ACCOUNT_ID.eq(owner.value()))
                .and(TOKEN.NAME.eq(name))
                .and(TOKEN.REVOKED_AT.isNull())
                .returning(TOKEN.ID)
                .fetch(TOKEN.ID);
    }

    private void used(UUID id, Instant at) {
        db.update(TOKEN).set(TOKEN.LAST_USED_AT, at).where(TOKEN.ID.eq(id)).execute();
    }
}
