package org.tertulia.audience;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.audience.AudienceRefusal.AlreadyAsked;
import org.tertulia.audience.AudienceRefusal.AlreadyErased;
import org.tertulia.audience.AudienceRefusal.NothingAsked;
import org.tertulia.audience.AudienceRefusal.OwnRequest;
import org.tertulia.audience.AudienceRefusal.ReasonMissing;
import org.tertulia.audience.AudienceRefusal.ReasonTooLong;
import org.tertulia.audience.AudienceRefusal.SupervisorsErase;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.UseCase;
import org.tertulia.kernel.Uuid7;
import org.tertulia.messages.ErasingBodies;
import org.tertulia.messages.ErasingBodies.Grounds;
import org.tertulia.messages.MessageId;
import org.tertulia.organization.Sight;

/**
 * Erases a person, as the law lets them ask: one member asks, another confirms, nobody undoes it.
 */
@UseCase
public class Erasing {

    private static final int LONGEST_REASON = 2_000;

    private final Contacts contacts;
    private final Profiles profiles;
    private final Persons persons;
    private final ErasureRequests requests;
    private final ErasingBodies bodies;
    private final ObjectProvider<AnswersTo> answers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Erasing(
            Contacts contacts,
            Profiles profiles,
            Persons persons,
            ErasureRequests requests,
            ErasingBodies bodies,
            ObjectProvider<AnswersTo> answers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.contacts = contacts;
        this.profiles = profiles;
        this.persons = persons;
        this.requests = requests;
        this.bodies = bodies;
        this.answers = answers;
        this.events = events;
        this.clock = clock;
    }

    /** The reason says who asked for it and on what ground; it is kept, so it names nobody. */
    public void ask(Sight sight, long number, String reason) {
        var contact = present(sight, number);
        refuseUnless(!reason.isBlank(), new ReasonMissing());
        refuseUnless(reason.length() <= LONGEST_REASON, new ReasonTooLong(LONGEST_REASON));
        var id = Uuid7.next();
        var now = clock.instant();
        refuseUnless(
                requests.add(id, contact.id(), sight.who().id(), reason.strip(), now),
                new AlreadyAsked());
        events.publishEvent(new ErasureAsked(id, contact.id(), sight.who().actor(), now));
    }

    public void decline(Sight sight, long number) {
        var contact = present(sight, number);
        var request = decide(sight, contact, false);
        events.publishEvent(
                new ErasureDeclined(
                        request.id(), contact.id(), sight.who().actor(), clock.instant()));
    }

    /** Everything that person said and was told is gone when this returns, in all brands. */
    public void confirm(Sight sight, long number) {
        var contact = present(sight, number);
        var request = decide(sight, contact, true);
        var circle = persons.circle(contact.id());
        var messages = new LinkedHashSet<MessageId>(bodies.concerning(profiles.keys(circle)));
        answers.forEach(each -> circle.forEach(id -> messages.addAll(each.answersTo(id))));
        var now = clock.instant();
        bodies.erase(
                messages,
                new Grounds(
                        request.id(), request.askedBy(), sight.who().id(), request.reason(), now));
        var erased = messages.stream().<UUID>map(MessageId::value).toList();
        for (var id : circle) {
            requests.anonymise(id, now);
            events.publishEvent(new PersonErased(id, erased, sight.who().actor(), now));
        }
    }

    private Contact present(Sight sight, long number) {
        refuseUnless(sight.may(Role.SUPERVISOR), new SupervisorsErase());
        var contact = contacts.byNumber(sight, number);
        refuseUnless(!contact.erased(), new AlreadyErased());
        return contact;
    }

    private ErasureRequest decide(Sight sight, Contact contact, boolean confirmed) {
        var request =
                requests.open(contact.id()).orElseThrow(() -> new Refused(new NothingAsked()));
        refuseUnless(!request.askedBy().equals(sight.who().id()), new OwnRequest());
        refuseUnless(
                requests.decide(request.id(), confirmed, sight.who().id(), clock.instant()),
                new NothingAsked());
        return request;
    }

    private static void refuseUnless(boolean fine, Refusal refusal) {
        if (!fine) {
            throw new Refused(refusal);
        }
    }
}
