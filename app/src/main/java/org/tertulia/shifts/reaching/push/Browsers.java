package org.tertulia.shifts.reaching.push;

import static org.tertulia.shifts.reaching.db.Tables.BROWSER;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Uuid7;
import org.tertulia.networks.secrets.CannotOpen;
import org.tertulia.networks.secrets.Secrets;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.reaching.db.tables.records.BrowserRecord;
import tools.jackson.databind.json.JsonMapper;

/** The browsers of members; each sees the own ones only. */
@Repository
public class Browsers {

    private static final String TARGET = "push-target";

    private final DSLContext db;
    private final Secrets secrets;
    private final JsonMapper json;

    Browsers(DSLContext db, Secrets secrets, JsonMapper json) {
        this.db = db;
        this.secrets = secrets;
        this.json = json;
    }

    /** The reader's own, the oldest first. */
    public List<Browser> own(Sight sight) {
        return of(sight.who().id());
    }

    /** For the program's own work. */
    List<Browser> of(MemberId member) {
        return db.selectFrom(BROWSER)
                .where(BROWSER.MEMBER_ID.eq(member.value()))
                .orderBy(BROWSER.NUMBER)
                .fetch(Browsers::browser);
    }

    /** Whether there is any of that member's. */
    public boolean any(MemberId member) {
        return db.fetchExists(BROWSER, BROWSER.MEMBER_ID.eq(member.value()));
    }

    Optional<Browser> find(Sight sight, int number) {
        return db.selectFrom(BROWSER)
                .where(BROWSER.NUMBER.eq(number))
                .and(BROWSER.MEMBER_ID.eq(sight.who().id().value()))
                .fetchOptional(Browsers::browser);
    }

    /**
     * Empty where it is gone.
     *
     * @throws CannotOpen where the key file was lost
     */
    Optional<Target> target(UUID browser) {
        return db.select(BROWSER.SEALED)
                .from(BROWSER)
                .where(BROWSER.ID.eq(browser))
                .fetchOptional(BROWSER.SEALED)
                .map(
                        kept ->
                                json.readValue(
                                        secrets.open(browser, TARGET, kept).reveal(),
                                        Target.class));
    }

    /** A browser is one member's: who signs in there after somebody else has it from then on. */
    Browser put(MemberId member, String name, Target target, Instant at) {
        var hash = hash(target.endpoint());
        var known =
                db.select(BROWSER.ID)
                        .from(BROWSER)
                        .where(BROWSER.HASH.eq(hash))
                        .forUpdate()
                        .fetchOptional(BROWSER.ID);
        var id = known.orElseGet(Uuid7::next);
        var sealed = secrets.seal(id, TARGET, json.writeValueAsString(target));
        return db.insertInto(BROWSER)
                .set(BROWSER.ID, id)
                .set(BROWSER.MEMBER_ID, member.value())
                .set(BROWSER.NAME, name)
                .set(BROWSER.HASH, hash)
                .set(BROWSER.SEALED, sealed)
                .set(BROWSER.ADDED_AT, at)
                .onConflict(BROWSER.ID)
                .doUpdate()
                .set(BROWSER.MEMBER_ID, member.value())
                .set(BROWSER.NAME, name)
                .set(BROWSER.SEALED, sealed)
                .set(BROWSER.ADDED_AT, at)
                .returning()
                .fetchSingle(Browsers::browser);
    }

    void reached(UUID browser, Instant at) {
        db.update(BROWSER)
                .set(BROWSER.REACHED_AT, at)
                .setNull(BROWSER.TROUBLE)
                .setNull(BROWSER.TROUBLE_DETAIL)
                .where(BROWSER.ID.eq(browser))
                .execute();
    }

    void failed(UUID browser, String trouble, @Nullable String detail) {
        db.update(BROWSER)
                .set(BROWSER.TROUBLE, trouble)
                .set(BROWSER.TROUBLE_DETAIL, detail)
                .where(BROWSER.ID.eq(browser))
                .execute();
    }

    boolean remove(UUID browser) {
        return db.deleteFrom(BROWSER).where(BROWSER.ID.eq(browser)).execute() == 1;
    }

    void removeAll(Collection<MemberId> members) {
        db.deleteFrom(BROWSER)
                .where(BROWSER.MEMBER_ID.in(members.stream().map(MemberId::value).toList()))
                .execute();
    }

    private static byte[] hash(String endpoint) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(endpoint.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("no SHA-256 here", e);
        }
    }

    private static Browser browser(BrowserRecord row) {
        return new Browser(
                row.getId(),
                row.getNumber(),
                new MemberId(row.getMemberId()),
                row.getName(),
                row.getAddedAt(),
                row.getReachedAt(),
                row.getTrouble(),
                row.getTroubleDetail());
    }
}
