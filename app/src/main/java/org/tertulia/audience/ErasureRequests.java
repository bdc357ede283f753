package org.tertulia.audience;

import static org.tertulia.audience.db.Tables.CONTACT;
import static org.tertulia.audience.db.Tables.ERASURE_REQUEST;
import static org.tertulia.audience.db.Tables.PROFILE;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.MemberId;

/** Who asked for whose erasure, and what was decided. */
@Component
public class ErasureRequests {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final DSLContext db;

    ErasureRequests(DSLContext db) {
        this.db = db;
    }

    /** The request about a contact in sight that waits for its second member. */
    public Optional<ErasureRequest> open(Contact contact) {
        return open(contact.id());
    }

    Optional<ErasureRequest> open(ContactId contact) {
        return db.selectFrom(ERASURE_REQUEST)
                .where(ERASURE_REQUEST.CONTACT_ID.eq(contact.value()))
                .and(ERASURE_REQUEST.DECIDED_AT.isNull())
                .fetchOptional(
                        row ->
                                new ErasureRequest(
                                        row.getId(),
                                        new MemberId(row.getAskedBy()),
                                        row.getAskedAt(),
                                        row.getReason()));
    }

    /** Whether it was added: false when one is open already. */
    boolean add(UUID id, ContactId contact, MemberId by, String reason, Instant at) {
        return db.insertInto(ERASURE_REQUEST)
                        .set(ERASURE_REQUEST.ID, id)
                        .set(ERASURE_REQUEST.CONTACT_ID, contact.value())
                        .set(ERASURE_REQUEST.ASKED_BY, by.value())
                        .set(ERASURE_REQUEST.ASKED_AT, at)
                        .set(ERASURE_REQUEST.REASON, reason)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Whether it was decided now: false when somebody was quicker. */
    boolean decide(UUID id, boolean confirmed, MemberId by, Instant at) {
        return db.update(ERASURE_REQUEST)
                        .set(ERASURE_REQUEST.DECIDED_BY, by.value())
                        .set(ERASURE_REQUEST.DECIDED_AT, at)
                        .set(ERASURE_REQUEST.CONFIRMED, confirmed)
                        .where(ERASURE_REQUEST.ID.eq(id), ERASURE_REQUEST.DECIDED_AT.isNull())
                        .execute()
                == 1;
    }

    /** Leaves a contact without a name and profiles that nobody can be told by. */
    void anonymise(ContactId contact, Instant at) {
        db.update(CONTACT)
                .setNull(CONTACT.NAME)
                .set(CONTACT.ERASED_AT, at)
                .where(CONTACT.ID.eq(contact.value()))
                .execute();
        var profiles =
                db.select(PROFILE.ID)
                        .from(PROFILE)
                        .where(PROFILE.CONTACT_ID.eq(contact.value()))
                        .fetch(PROFILE.ID);
        for (var profile : profiles) {
            var key = new byte[32];
            RANDOM.nextBytes(key);
            db.update(PROFILE)
                    .set(PROFILE.KEY, key)
                    .setNull(PROFILE.AUTHOR_KEY)
                    .setNull(PROFILE.HANDLE)
                    .setNull(PROFILE.NAME)
                    .setNull(PROFILE.AVATAR)
                    .set(PROFILE.ERASED_AT, at)
                    .where(PROFILE.ID.eq(profile))
                    .execute();
        }
    }
}
