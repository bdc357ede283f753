package org.tertulia.inbox.outreach;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.inbox.Conversations;
import org.tertulia.inbox.InboxRefusal;
import org.tertulia.inbox.Voices;
import org.tertulia.inbox.outreach.OutreachFact.MentionPassed;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.UseCase;
import org.tertulia.messages.Message;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.Messages;
import org.tertulia.organization.Sight;

/** Says that taking part is not worth it. */
@UseCase
public class Passing {

    private final Parts parts;
    private final Decided decided;
    private final Etiquette etiquette;
    private final Conversations conversations;
    private final Messages messages;
    private final Voices voices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Passing(
            Parts parts,
            Decided decided,
            Etiquette etiquette,
            Conversations conversations,
            Messages messages,
            Voices voices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.parts = parts;
        this.decided = decided;
        this.etiquette = etiquette;
        this.conversations = conversations;
        this.messages = messages;
        this.voices = voices;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Saying so twice changes nothing.
     *
     * @throws Refused with {@link InboxRefusal.OnlyForAgents}, {@link
     *     OutreachRefusal.BegunByColleague}, {@link OutreachRefusal.NotWorthIt} or {@link
     *     OutreachRefusal.AddressesUs}
     */
    public void pass(Sight sight, MessageId id, NotWorth because) {
        if (!sight.may(Role.AGENT)) {
            throw new Refused(new InboxRefusal.OnlyForAgents());
        }
        var message = messages.byId(sight, id);
        etiquette.hold();
        var before = parts.of(id);
        if (before.isPresent() && before.get().because() == because) {
            return;
        }
        before.ifPresent(
                part -> {
                    throw decided.refused(part);
                });
        conversations
                .numberOf(sight, id)
                .ifPresent(
                        number -> {
                            throw new Refused(new OutreachRefusal.AddressesUs(number));
                        });
        var now = clock.instant();
        parts.add(
                new Part(
                        id,
                        message.brand(),
                        message.channel(),
                        account(message),
                        sight.who().id(),
                        now,
                        null,
                        null,
                        because,
                        null));
        events.publishEvent(
                new MentionPassed(
                        message.brand(), id.value(), because.word(), sight.who().actor(), now));
    }

    private @Nullable Account account(Message message) {
        var author = message.author();
        return author == null
                ? null
                : Account.of(voices.on(message.channel()).channel().network(), author);
    }
}
