package org.tertulia.inbox.satisfaction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.audience.Persons;
import org.tertulia.inbox.Afterwards;
import org.tertulia.inbox.Conversation;
import org.tertulia.inbox.Conversations;
import org.tertulia.inbox.InboxRefusal;
import org.tertulia.inbox.State;
import org.tertulia.inbox.complaints.Complaints;
import org.tertulia.inbox.satisfaction.SatisfactionFact.SatisfactionAsked;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;
import org.tertulia.language.Urgency;
import org.tertulia.messages.MessageId;
import org.tertulia.organization.Sight;
import org.tertulia.organization.Sights;

/**
 * Sends the link once a conversation is closed as answered: by itself where the channel says so, or
 * by a click. It goes where the next answer would have gone, as said by who gave the last one.
 */
@UseCase
public class Sending {

    /** Nobody is asked again before so many days. */
    public static final int PAUSE = 30;

    private static final Actor PROGRAM = new Actor.Program("satisfaction");

    private final Links links;
    private final Wording wording;
    private final Conversations conversations;
    private final Afterwards afterwards;
    private final Complaints complaints;
    private final Persons persons;
    private final Sights sights;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Sending(
            Links links,
            Wording wording,
            Conversations conversations,
            Afterwards afterwards,
            Complaints complaints,
            Persons persons,
            Sights sights,
            ApplicationEventPublisher events,
            Clock clock) {
        this.links = links;
        this.wording = wording;
        this.conversations = conversations;
        this.afterwards = afterwards;
        this.complaints = complaints;
        this.persons = persons;
        this.sights = sights;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws Refused with {@link InboxRefusal.NotClosed}, {@link SatisfactionRefusal.NoLinkReady},
     *     {@link SatisfactionRefusal.AskedLately} or {@link SatisfactionRefusal.CannotBeSent}
     */
    public void send(Sight sight, long number) {
        var conversation = conversations.find(sight, number);
        if (!answered(conversation)) {
            throw new Refused(new InboxRefusal.NotClosed());
        }
        var now = clock.instant();
        var link =
                links.unsent(number)
                        .filter(it -> !it.over(now))
                        .orElseThrow(() -> new Refused(new SatisfactionRefusal.NoLinkReady()));
        if (askedLately(conversation, now)) {
            throw new Refused(new SatisfactionRefusal.AskedLately(PAUSE));
        }
        var sent =
                say(sights.of(link.member()).orElse(sight), link)
                        .orElseThrow(() -> new Refused(new SatisfactionRefusal.CannotBeSent()));
        asked(link, sent, sight.who().actor(), now);
    }

    /** By itself: where anything speaks against it, it stays ready for somebody to send it. */
    void sendByItself(long number) {
        var link = links.unsent(number).orElse(null);
        var sight = link == null ? null : sights.of(link.member()).orElse(null);
        if (link == null || sight == null || !sight.sees(link.brand())) {
            return;
        }
        var conversation = conversations.find(sight, number);
        var now = clock.instant();
        if (conversation.urgency() == Urgency.CRISIS
                || complaints.of(conversation).isPresent()
                || askedLately(conversation, now)) {
            return;
        }
        say(sight, link).ifPresent(sent -> asked(link, sent, PROGRAM, now));
    }

    private static boolean answered(Conversation conversation) {
        return conversation.state() instanceof State.Closed closed
                && closed.closure() instanceof State.Closure.AsAnswered;
    }

    private boolean askedLately(Conversation conversation, Instant now) {
        var contact = conversation.contact();
        return contact != null
                && links.askedSince(persons.circle(contact), now.minus(Duration.ofDays(PAUSE)));
    }

    /** The id of the link is the key: it goes out once. */
    private Optional<MessageId> say(Sight sight, Link link) {
        return links.token(link)
                .flatMap(wording::link)
                .map(url -> wording.note(links.language(link.number()).orElse(null), url))
                .flatMap(text -> afterwards.say(sight, link.number(), link.id(), text));
    }

    private void asked(Link link, MessageId sent, Actor by, Instant now) {
        links.sent(link, sent, now);
        events.publishEvent(new SatisfactionAsked(link.number(), link.brand(), by, now));
    }
}
