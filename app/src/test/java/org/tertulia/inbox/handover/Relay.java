package org.tertulia.inbox.handover;

import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.sight;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tertulia.inbox.Claiming;
import org.tertulia.inbox.Conversations;
import org.tertulia.inbox.HandingOver;
import org.tertulia.inbox.Shop;
import org.tertulia.kernel.SignedIn;
import org.tertulia.networks.Author;
import org.tertulia.notifications.Notifying;
import org.tertulia.organization.Members;
import org.tertulia.shifts.Desk;
import org.tertulia.shifts.OnDuty;
import org.tertulia.shifts.Shift;
import org.tertulia.testing.MovingClock;

/** What tests of the end of a shift begin with: a shift, and a conversation in somebody's hands. */
@Component
public class Relay {

    private final Shop shop;
    private final Desk desk;
    private final Claiming claiming;
    private final Conversations conversations;
    private final HandingOver handingOver;
    private final Handovers handovers;
    private final OnDuty onDuty;
    private final Members members;
    private final Notifying notifying;
    private final DSLContext db;
    private final TransactionTemplate transactions;

    Relay(
            Shop shop,
            Desk desk,
            Claiming claiming,
            Conversations conversations,
            HandingOver handingOver,
            Handovers handovers,
            OnDuty onDuty,
            Members members,
            Notifying notifying,
            DSLContext db,
            TransactionTemplate transactions) {
        this.shop = shop;
        this.desk = desk;
        this.claiming = claiming;
        this.conversations = conversations;
        this.handingOver = handingOver;
        this.handovers = handovers;
        this.onDuty = onDuty;
        this.members = members;
        this.notifying = notifying;
        this.db = db;
        this.transactions = transactions;
    }

    /** From so many hours from now to so many. */
    public Shift shift(SignedIn who, int begins, int ends) {
        var now =
                LocalDateTime.ofInstant(Instant.now(), Desk.MADRID).truncatedTo(ChronoUnit.MINUTES);
        return desk.attends(who, now.plusHours(begins).toString(), now.plusHours(ends).toString());
    }

    /** Of a customer of its own, on a channel of its own. */
    public long claimed(SignedIn who) {
        var customer = UUID.randomUUID().toString();
        var channel = shop.channel("Relevo de " + customer);
        var author = new Author(customer, null, "Clienta", null);
        shop.comments(channel, author, "¿Seguís ahí?", Instant.now().minusSeconds(60));
        var number = shop.latest();
        claiming.claim(sight(who), number);
        return number;
    }

    @Nullable String holder(long conversation) {
        var hold = conversations.find(sight(CARLA), conversation).hold();
        return hold == null ? null : hold.name();
    }

    Relieving relieving(MovingClock clock) {
        return new Relieving(
                db, transactions, handingOver, handovers, onDuty, members, notifying, clock);
    }
}
