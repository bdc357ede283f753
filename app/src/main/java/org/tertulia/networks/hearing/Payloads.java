package org.tertulia.networks.hearing;

import static org.tertulia.networks.db.Tables.INBOUND;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.Sha256;

/** What arrived, as bytes, by the name that its network gave it: its form without a version. */
@Component
@Transactional(readOnly = true)
public class Payloads {

    private static final byte[] BETWEEN = {0};

    private final DSLContext db;

    Payloads(DSLContext db) {
        this.db = db;
    }

    /** Something that arrived; {@code bytes} are null once its author was erased. */
    public record Kept(byte @Nullable [] bytes) {}

    /** Empty where it never arrived. */
    public Optional<Kept> find(ChannelId channel, String remoteId) {
        return find(channel, key(remoteId));
    }

    /** By what {@link #key} makes of the name. */
    public Optional<Kept> find(ChannelId channel, byte[] key) {
        return db.select(INBOUND.PAYLOAD)
                .from(INBOUND)
                .where(INBOUND.CHANNEL_ID.eq(channel.value()), INBOUND.KEY.eq(key))
                .fetchOptional(row -> new Kept(row.value1()));
    }

    public static byte[] key(String remoteId) {
        return Sha256.of(remoteId.getBytes(StandardCharsets.UTF_8), BETWEEN);
    }
}
