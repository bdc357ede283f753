package org.tertulia.networks.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tertulia.networks.db.Tables.CHANNEL;
import static org.tertulia.networks.db.Tables.SECRET;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tertulia.networks.ChannelId;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
class SecretsTest {

    @Autowired Secrets secrets;
    @Autowired DSLContext db;

    @Test
    void whatIsKeptComesBackAndIsNotInTheDatabaseAsItIs() {
        var channel = channel();

        secrets.keep(channel, "token", "abc-123");

        assertThat(secrets.open(channel, "token").map(Secret::reveal)).contains("abc-123");
        assertThat(new String(sealed(channel), StandardCharsets.ISO_8859_1))
                .doesNotContain("abc-123");
    }

    @Test
    void aSecretKeptAgainTakesTheOldOnesPlace() {
        var channel = channel();
        secrets.keep(channel, "token", "old");

        secrets.keep(channel, "token", "new");

        assertThat(secrets.open(channel, "token").map(Secret::reveal)).contains("new");
    }

    @Test
    void aRowMovedToAnotherChannelDoesNotOpen() {
        var mine = channel();
        var other = channel();
        secrets.keep(mine, "token", "mine");
        secrets.keep(other, "token", "other");

        db.update(SECRET)
                .set(SECRET.SEALED, sealed(mine))
                .where(SECRET.CHANNEL_ID.eq(other.value()))
                .execute();

        assertThatThrownBy(() -> secrets.open(other, "token")).isInstanceOf(CannotOpen.class);
    }

    @Test
    void whatIsForgottenIsGone() {
        var channel = channel();
        secrets.keep(channel, "token", "abc");

        secrets.forget(channel);

        assertThat(secrets.open(channel, "token")).isEmpty();
    }

    private byte[] sealed(ChannelId channel) {
        return db.selectFrom(SECRET)
                .where(SECRET.CHANNEL_ID.eq(channel.value()))
                .fetchSingle()
                .getSealed();
    }

    private ChannelId channel() {
        var id = ChannelId.next();
        db.insertInto(CHANNEL)
                .set(CHANNEL.ID, id.value())
                .set(CHANNEL.BRAND_ID, Cast.OLMO.value())
                .set(CHANNEL.NETWORK, "import")
                .set(CHANNEL.NAME, "Care")
                .set(CHANNEL.ROLE, "managed")
                .set(CHANNEL.STATE, "active")
                .set(CHANNEL.SETTINGS, JSONB.jsonb("{}"))
                .set(CHANNEL.CREATED_AT, Instant.EPOCH)
                .execute();
        return id;
    }
}
