package org.tertulia.inbox.outreach;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.inbox.InboxRefusal;
import org.tertulia.inbox.Voices;
import org.tertulia.inbox.outreach.OutreachFact.AuthorLeftAlone;
import org.tertulia.inbox.outreach.OutreachFact.AuthorTakenBack;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.UseCase;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.Messages;
import org.tertulia.organization.Sight;

/**
 * Leaves an account alone, and takes that back: who answers may do the one, who supervises both.
 */
@UseCase
public class LeavingAlone {

    private final QuietList quiet;
    private final Etiquette etiquette;
    private final Messages messages;
    private final Voices voices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LeavingAlone(
            QuietList quiet,
            Etiquette etiquette,
            Messages messages,
            Voices voices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.quiet = quiet;
        this.etiquette = etiquette;
        this.messages = messages;
        this.voices = voices;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The author of a message; doing so twice changes nothing.
     *
     * @throws Refused with {@link InboxRefusal.OnlyForAgents} or {@link OutreachRefusal.Unsigned}
     */
    public void leave(Sight sight, MessageId id, Because because) {
        if (!sight.may(Role.AGENT)) {
            throw new Refused(new InboxRefusal.OnlyForAgents());
        }
        var message = messages.byId(sight, id);
        var author = message.author();
        if (author == null) {
            throw new Refused(new OutreachRefusal.Unsigned());
        }
        // Whoever is about to begin something with them waits, and is refused.
        etiquette.hold();
        var now = clock.instant();
        var account = Account.of(voices.on(message.channel()).channel().network(), author);
        var who = sight.who();
        if (quiet.add(new LeftAlone(account, because, id, message.brand(), who.id(), now))) {
            events.publishEvent(
                    new AuthorLeftAlone(
                            message.brand(), id.value(), because.word(), who.actor(), now));
        }
    }

    /**
     * @throws Refused with {@link InboxRefusal.OnlyForSupervisors}
     * @throws NotFound when that account is not left alone, or not in sight
     */
    public void takeBack(Sight sight, String hash) {
        if (!sight.may(Role.SUPERVISOR)) {
            throw new Refused(new InboxRefusal.OnlyForSupervisors());
        }
        var account = Account.named(hash).orElseThrow(() -> new NotFound("left-alone"));
        var there = quiet.of(sight, account).orElseThrow(() -> new NotFound("left-alone:" + hash));
        quiet.remove(account);
        events.publishEvent(
                new AuthorTakenBack(
                        there.brand(),
                        there.message().value(),
                        sight.who().actor(),
                        clock.instant()));
    }
}
