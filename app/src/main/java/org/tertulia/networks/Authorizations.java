package org.tertulia.networks;

import static org.tertulia.networks.db.Tables.AUTHORIZATION;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.networks.db.tables.records.AuthorizationRecord;
import org.tertulia.networks.secrets.Secrets;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The ways into networks that people are on: sealed, and for a quarter of an hour. */
@Repository
public class Authorizations {

    private static final Duration LIFE = Duration.ofMinutes(15);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final String DOOR = "door";

    private final DSLContext db;
    private final Secrets secrets;
    private final Clock clock;

    Authorizations(DSLContext db, Secrets secrets, Clock clock) {
        this.db = db;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Keeps what lets us in until the person has said how the channel is to be called. */
    public UUID keep(Holder holder, String network, Map<String, String> given) {
        var id = UUID.randomUUID();
        keep(holder, new Authorization(id, network, null, null, given));
        return id;
    }

    @Transactional
    public void keep(Holder holder, Authorization authorization) {
        var now = clock.instant();
        db.deleteFrom(AUTHORIZATION).where(AUTHORIZATION.EXPIRES_AT.le(now)).execute();
        var channel = authorization.channel();
        var sealed = sealed(authorization);
        db.insertInto(AUTHORIZATION)
                .set(AUTHORIZATION.ID, authorization.id())
                .set(AUTHORIZATION.NETWORK, authorization.network())
                .set(AUTHORIZATION.CHANNEL_ID, channel == null ? null : channel.value())
                .set(AUTHORIZATION.MEMBER_ID, holder.member().value())
                .set(AUTHORIZATION.SESSION_KEY, holder.session())
                .set(AUTHORIZATION.SEALED, sealed)
                .set(AUTHORIZATION.EXPIRES_AT, now.plus(LIFE))
                .execute();
    }

    /** Empty when there is none, it expired, or somebody else, or another session, began it. */
    public Optional<Authorization> find(Holder holder, UUID id) {
        return db.selectFrom(AUTHORIZATION)
                .where(
                        AUTHORIZATION.ID.eq(id),
                        AUTHORIZATION.MEMBER_ID.eq(holder.member().value()),
                        AUTHORIZATION.SESSION_KEY.eq(holder.session()),
                        AUTHORIZATION.EXPIRES_AT.gt(clock.instant()))
                .fetchOptional(this::authorization);
    }

    /** Takes it away, so that a code is used once; false when somebody was quicker. */
    @Transactional
    public boolean remove(UUID id) {
        return db.deleteFrom(AUTHORIZATION).where(AUTHORIZATION.ID.eq(id)).execute() == 1;
    }

    private byte[] sealed(Authorization authorization) {
        var texts = new HashMap<>(authorization.given());
        var door = authorization.door();
        if (door != null) {
            texts.put(DOOR, door.toString());
        }
        return secrets.seal(authorization.id(), "authorization", JSON.writeValueAsString(texts));
    }

    private Authorization authorization(AuthorizationRecord row) {
        var plain = secrets.open(row.getId(), "authorization", row.getSealed()).reveal();
        var texts = new HashMap<>(JSON.readValue(plain, TEXTS));
        @Nullable String door = texts.remove(DOOR);
        return new Authorization(
                row.getId(),
                row.getNetwork(),
                row.getChannelId() == null ? null : new ChannelId(row.getChannelId()),
                door == null ? null : URI.create(door),
                texts);
    }
}
