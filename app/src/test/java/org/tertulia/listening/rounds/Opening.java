package org.tertulia.listening.rounds;

import static org.tertulia.listening.rounds.db.Tables.ROUND;
import static org.tertulia.networks.read.Tables.CHANNEL;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;

/** Opens a round of a channel at once, where a test cannot wait for its hour. */
public final class Opening {

    private static final Duration SINCE = Duration.ofMinutes(5);

    private Opening() {}

    /** It became due five minutes ago, and is to be made for two hours. */
    public static void open(DSLContext db, int channel, Instant now) {
        var found =
                db.select(CHANNEL.ID, CHANNEL.BRAND_ID)
                        .from(CHANNEL)
                        .where(CHANNEL.NUMBER.eq(channel))
                        .fetchSingle();
        open(db, found.value1(), found.value2(), now.minus(SINCE));
    }

    private static void open(DSLContext db, UUID channel, UUID brand, Instant due) {
        db.insertInto(ROUND)
                .set(ROUND.CHANNEL_ID, channel)
                .set(ROUND.BRAND_ID, brand)
                .set(ROUND.DUE_AT, due)
                .set(ROUND.LATE_AT, due.plus(Duration.ofMinutes(30)))
                .set(ROUND.CLOSES_AT, due.plus(Duration.ofHours(2)))
                .set(ROUND.DUE_ROLE, "AGENT")
                .execute();
    }
}
