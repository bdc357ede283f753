package org.tertulia.networks.delivery;

import static org.jooq.impl.DSL.currentInstant;
import static org.tertulia.networks.db.Tables.ATTEMPT;
import static org.tertulia.networks.db.Tables.CHANNEL;
import static org.tertulia.networks.db.Tables.OUTBOUND;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.transaction.support.TransactionTemplate;
import org.tertulia.kernel.Actor;
import org.tertulia.messages.Message;
import org.tertulia.messages.Saying;
import org.tertulia.messages.Saying.Said;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.Outbound;
import org.tertulia.networks.Speaking.Outgoing;
import org.tertulia.testing.Cast;
import org.tertulia.testing.RunningTertulia;

/** What a running program says to the town crier, as tests of other modules need it. */
public final class Square {

    private final RunningTertulia program;
    private final DSLContext db;

    public Square(RunningTertulia program) {
        this.program = program;
        this.db = program.part(DSLContext.class);
    }

    /** What the network really took, over all programs. */
    public static List<String> journal() {
        return TownCrier.JOURNAL;
    }

    public static void listen(boolean listening) {
        TownCrier.listening = listening;
    }

    /** Has the program say something. */
    public void say(String text) {
        var channel = ChannelId.next();
        db.insertInto(CHANNEL)
                .set(CHANNEL.ID, channel.value())
                .set(CHANNEL.BRAND_ID, Cast.OLMO.value())
                .set(CHANNEL.NETWORK, TownCrier.NAME)
                .set(CHANNEL.NAME, "Plaza mayor")
                .set(CHANNEL.ROLE, "managed")
                .set(CHANNEL.STATE, "active")
                .set(CHANNEL.SETTINGS, JSONB.jsonb("{}"))
                .set(CHANNEL.CREATED_AT, Instant.EPOCH)
                .execute();
        program.part(TransactionTemplate.class)
                .executeWithoutResult(status -> answer(channel, text));
    }

    private void answer(ChannelId channel, String text) {
        var ana = (Actor.Member) Cast.ANA.actor();
        var said = new Said(channel, Cast.OLMO, Message.Kind.POST, null, ana, text);
        var message = program.part(Saying.class).say(said).value();
        program.part(Outbox.class)
                .queue(
                        new Outbound(
                                channel,
                                message,
                                UUID.randomUUID(),
                                UUID.randomUUID(),
                                Outgoing.Kind.POST,
                                null,
                                text));
    }

    /** The states of all that was said. */
    public List<String> states() {
        return db.select(OUTBOUND.STATE).from(OUTBOUND).orderBy(OUTBOUND.SEQ).fetch(OUTBOUND.STATE);
    }

    /** How many lines the way out has so far. */
    public int attempts() {
        return db.fetchCount(ATTEMPT);
    }

    /** Makes what waits due at once. */
    public void hurry() {
        db.update(OUTBOUND)
                .set(OUTBOUND.NEXT_AT, currentInstant())
                .where(OUTBOUND.NEXT_AT.isNotNull())
                .and(OUTBOUND.LEASED_UNTIL.isNull())
                .execute();
    }
}
