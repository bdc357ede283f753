package org.tertulia.playbook.said;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.MemberId;
import org.tertulia.notifications.Notifying;
import org.tertulia.organization.Members;
import org.tertulia.playbook.Day;
import org.tertulia.playbook.said.SaidFact.TextOwnerTold;

/**
 * Tells the owner of a text a week before it expires; where the owner has left, who supervises.
 * What was told is written down in the same transaction: each edition is told of once.
 */
@Component
class Expiring {

    static final int DAYS = 7;

    private static final Actor PROGRAM = new Actor.Program("playbook");

    private final ApprovedTexts texts;
    private final Keeping keeping;
    private final Members members;
    private final Notifying notifying;
    private final Day day;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Expiring(
            ApprovedTexts texts,
            Keeping keeping,
            Members members,
            Notifying notifying,
            Day day,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.texts = texts;
        this.keeping = keeping;
        this.members = members;
        this.notifying = notifying;
        this.day = day;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    void tell() {
        transactions.executeWithoutResult(
                _ -> texts.expiring(day.today().plusDays(DAYS)).forEach(this::tell));
    }

    private void tell(Text text) {
        var current = text.current();
        if (current == null) {
            return;
        }
        var now = clock.instant();
        keeping.told(current, now);
        var expires = current.content().expires();
        if (expires == null || expires.isAfter(day.today().plusDays(DAYS))) {
            // An earlier edition expires, which a later one has replaced.
            return;
        }
        whom(text.owner())
                .forEach(
                        who ->
                                notifying.tell(
                                        who,
                                        "playbook.said.notice.expires",
                                        List.of(text.title(), expires.toString()),
                                        text.path()));
        events.publishEvent(new TextOwnerTold(text.number(), current.n(), PROGRAM, now));
    }

    private List<MemberId> whom(MemberId owner) {
        return members.working(owner) ? List.of(owner) : members.supervising();
    }
}
