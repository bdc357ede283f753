package org.tertulia.inbox.satisfaction;

import static org.tertulia.messages.read.Tables.MESSAGE;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tertulia.inbox.InboxFact.AnswerQueued;
import org.tertulia.inbox.InboxFact.ConversationAnswered;
import org.tertulia.inbox.InboxFact.ConversationClosed;
import org.tertulia.inbox.Outcome;
import org.tertulia.inbox.satisfaction.SatisfactionFact.SatisfactionAsked;

/**
 * Has a link ready where we ask: from the answer that leaves nothing open, so that it can go out in
 * the closing note; its days begin anew when the conversation is closed.
 */
@Component
class Preparing {

    private final Links links;
    private final Askings askings;
    private final Sending sending;
    private final DSLContext db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Preparing(
            Links links,
            Askings askings,
            Sending sending,
            DSLContext db,
            ApplicationEventPublisher events,
            Clock clock) {
        this.links = links;
        this.askings = askings;
        this.sending = sending;
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    @EventListener(id = "inbox.satisfaction.answered")
    void on(ConversationAnswered answered) {
        prepare(answered.number());
    }

    @EventListener(id = "inbox.satisfaction.closed")
    void on(ConversationClosed closed) {
        if (closed.outcome().equals(new Outcome.Answered().slug())) {
            prepare(closed.number());
            links.matter(closed.number())
                    .filter(matter -> askings.sends(matter.channel()))
                    .ifPresent(_ -> sending.sendByItself(closed.number()));
        }
    }

    private void prepare(long number) {
        links.matter(number).ifPresent(this::prepare);
    }

    private void prepare(Links.Matter matter) {
        var days = askings.days(matter.channel());
        if (days.isPresent()) {
            var now = clock.instant();
            links.prepare(matter, now, now.plus(Duration.ofDays(days.getAsInt())));
        }
    }

    /** Who got a link in an answer of ours was asked. */
    @EventListener(id = "inbox.satisfaction.asked")
    void on(AnswerQueued queued) {
        links.unsent(queued.number())
                .filter(link -> says(queued.message(), link))
                .ifPresent(
                        link -> {
                            links.asked(link, queued.at());
                            events.publishEvent(
                                    new SatisfactionAsked(
                                            link.number(), link.brand(), queued.by(), queued.at()));
                        });
    }

    private boolean says(UUID message, Link link) {
        var text =
                db.select(MESSAGE.TEXT)
                        .from(MESSAGE)
                        .where(MESSAGE.ID.eq(message))
                        .fetchOptional(MESSAGE.TEXT)
                        .orElse("");
        return links.token(link).filter(token -> text.contains(Rating.PATH + token)).isPresent();
    }
}
