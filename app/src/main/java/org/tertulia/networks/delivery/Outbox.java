package org.tertulia.networks.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.tertulia.networks.db.Tables.OUTBOUND;

import java.time.Clock;
import java.util.Locale;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.kernel.AfterCommit;
import org.tertulia.kernel.CrashPoint;
import org.tertulia.kernel.Uuid7;
import org.tertulia.networks.Outbound;
import org.tertulia.networks.Sha256;

/** Takes what is to be said: durable with the decision to say it, sent afterwards. */
@Component
public class Outbox {

    private final DSLContext db;
    private final Clock clock;
    private final Luggage luggage;
    private final Courier courier;

    Outbox(DSLContext db, Clock clock, Luggage luggage, Courier courier) {
        this.db = db;
        this.luggage = luggage;
        this.clock = clock;
        this.courier = courier;
    }

    /** Queues it in the caller's transaction; the courier sends it once that is committed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void queue(Outbound outbound) {
        var now = clock.instant();
        var id = Uuid7.next();
        var opening = outbound.opening();
        db.insertInto(OUTBOUND)
                .set(OUTBOUND.ID, id)
                .set(OUTBOUND.CHANNEL_ID, outbound.channel().value())
                .set(OUTBOUND.MESSAGE_ID, outbound.message())
                .set(OUTBOUND.IDEMPOTENCY_KEY, outbound.key())
                .set(OUTBOUND.THREAD, outbound.thread())
                .set(OUTBOUND.KIND, outbound.kind().name().toLowerCase(Locale.ROOT))
                .set(OUTBOUND.IN_REPLY_TO, outbound.inReplyTo())
                .set(OUTBOUND.RECIPIENT, opening == null ? null : opening.to())
                .set(OUTBOUND.SUBJECT, opening == null ? null : opening.subject())
                .set(OUTBOUND.TEXT, outbound.text())
                .set(OUTBOUND.SHA256, Sha256.of(outbound.text().getBytes(UTF_8)))
                .set(OUTBOUND.STATE, "queued")
                .set(OUTBOUND.CREATED_AT, now)
                .set(OUTBOUND.NEXT_AT, now)
                .execute();
        luggage.add(id, outbound.files());
        CrashPoint.hit("delivery.queueing");
        AfterCommit.run(
                () -> {
                    CrashPoint.hit("delivery.queued");
                    courier.wake();
                });
    }
}
