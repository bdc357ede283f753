package org.tertulia.messages;

import static org.tertulia.messages.db.Tables.CONFIRMATION;
import static org.tertulia.messages.db.Tables.FACT;
import static org.tertulia.messages.db.Tables.STREAM;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.networks.DeliverySettled;

/** Writes down under which id the network has what we said. */
@Component
class Confirming {

    private final Ledger ledger;
    private final DSLContext db;
    private final Bell bell;

    Confirming(Ledger ledger, DSLContext db, Bell bell) {
        this.ledger = ledger;
        this.db = db;
        this.bell = bell;
    }

    @EventListener(id = "messages.confirmation")
    @Transactional
    public void on(DeliverySettled settled) {
        var remoteId = settled.remoteId();
        if (!settled.state().equals("confirmed") || remoteId == null) {
            return;
        }
        ledger.takeTurn();
        var key = Digest.key(remoteId);
        var added =
                db.insertInto(CONFIRMATION)
                        .set(CONFIRMATION.MESSAGE_ID, settled.message())
                        .set(CONFIRMATION.CHANNEL_ID, settled.channel().value())
                        .set(CONFIRMATION.REMOTE_KEY, key)
                        .set(CONFIRMATION.REMOTE_ID, remoteId)
                        .set(CONFIRMATION.AT, settled.at())
                        .onConflictDoNothing()
                        .execute();
        if (added == 1 && forgetEcho(settled, key)) {
            bell.ringAfterCommit();
        }
    }

    /** The network may let us hear it before it tells us that it took it. */
    private boolean forgetEcho(DeliverySettled settled, byte[] key) {
        return db.insertInto(
                                STREAM,
                                STREAM.MESSAGE_ID,
                                STREAM.N,
                                STREAM.WHAT,
                                STREAM.DIRECTION,
                                STREAM.CHANNEL_ID,
                                STREAM.BRAND_ID)
                        .select(
                                DSL.select(
                                                FACT.ID,
                                                DSL.inline(0),
                                                DSL.inline("echo"),
                                                FACT.DIRECTION,
                                                FACT.CHANNEL_ID,
                                                FACT.BRAND_ID)
                                        .from(FACT)
                                        .where(FACT.CHANNEL_ID.eq(settled.channel().value()))
                                        .and(FACT.REMOTE_KEY.eq(key)))
                        .execute()
                > 0;
    }
}
