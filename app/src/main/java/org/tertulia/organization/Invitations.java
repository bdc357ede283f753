package org.tertulia.organization;

import static org.tertulia.organization.db.Tables.INVITATION;
import static org.tertulia.organization.db.Tables.MEMBER;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record9;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Repository;
import org.tertulia.identity.SecretToken;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Role;

/** The invitations, their tokens as hashes. */
@Repository
public class Invitations {

    private final DSLContext db;

    Invitations(DSLContext db) {
        this.db = db;
    }

    /** Those that still open the door, the newest first; only owners see them. */
    public List<Invitation> open(Instant now, Sight sight) {
        return sight.may(Role.OWNER)
                ? select(
                                INVITATION
                                        .ACCEPTED_AT
                                        .isNull()
                                        .and(INVITATION.WITHDRAWN_AT.isNull())
                                        .and(INVITATION.EXPIRES_AT.gt(now)))
                        .orderBy(INVITATION.INVITED_AT.desc(), INVITATION.ID.desc())
                        .fetch(Invitations::invitation)
                : List.of();
    }

    /** The token is the key: whoever holds it may see what it offers. */
    public Optional<Invitation> of(SecretToken token) {
        return select(INVITATION.HASH.eq(token.hash())).fetchOptional(Invitations::invitation);
    }

    /** Locked until the transaction ends: of two who use it, one waits. */
    Optional<Invitation> locked(SecretToken token) {
        return select(INVITATION.HASH.eq(token.hash()))
                .forUpdate()
                .of(INVITATION)
                .fetchOptional(Invitations::invitation);
    }

    void add(
            UUID id,
            SecretToken token,
            String email,
            Role role,
            Reach reach,
            MemberId by,
            Instant at,
            Instant until) {
        db.insertInto(INVITATION)
                .set(INVITATION.ID, id)
                .set(INVITATION.HASH, token.hash())
                .set(INVITATION.EMAIL, email)
                .set(INVITATION.ROLE, role.name())
                .set(INVITATION.ALL_BRANDS, reach.all())
                .set(
                        INVITATION.BRAND_IDS,
                        reach.brands().stream().map(BrandId::value).toArray(UUID[]::new))
                .set(INVITATION.INVITED_BY, by.value())
                .set(INVITATION.INVITED_AT, at)
                .set(INVITATION.EXPIRES_AT, until)
                .execute();
    }

    void accepted(UUID id, MemberId by, Instant at) {
        db.update(INVITATION)
                .set(INVITATION.ACCEPTED_BY, by.value())
                .set(INVITATION.ACCEPTED_AT, at)
                .where(INVITATION.ID.eq(id))
                .execute();
    }

    /** Returns false where it is not pending. */
    boolean withdraw(UUID id, Instant at) {
        return db.update(INVITATION)
                        .set(INVITATION.WITHDRAWN_AT, at)
                        .where(INVITATION.ID.eq(id))
                        .and(INVITATION.ACCEPTED_AT.isNull())
                        .and(INVITATION.WITHDRAWN_AT.isNull())
                        .execute()
                == 1;
    }

    private SelectConditionStep<
                    Record9<
                            UUID,
                            String,
                            String,
                            Boolean,
                            UUID[],
                            String,
                            Instant,
                            Instant,
                            Instant>>
            select(Condition condition) {
        return db.select(
                        INVITATION.ID,
                        INVITATION.EMAIL,
                        INVITATION.ROLE,
                        INVITATION.ALL_BRANDS,
                        INVITATION.BRAND_IDS,
                        MEMBER.NAME,
                        INVITATION.EXPIRES_AT,
                        INVITATION.ACCEPTED_AT,
                        INVITATION.WITHDRAWN_AT)
                .from(INVITATION)
                .join(MEMBER)
                .on(MEMBER.ID.eq(INVITATION.INVITED_BY))
                .where(condition);
    }

    private static Invitation invitation(
            Record9<UUID, String, String, Boolean, UUID[], String, Instant, Instant, Instant> row) {
        var brands = Arrays.stream(row.value5()).map(BrandId::new).collect(Collectors.toSet());
        return new Invitation(
                row.value1(),
                row.value2(),
                Role.valueOf(row.value3()),
                new Reach(row.value4(), brands),
                row.value6(),
                row.value7(),
                row.value8(),
                row.value9());
    }
}
