package org.tertulia.inbox.outreach;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.inbox.Delivery;
import org.tertulia.inbox.InboxRefusal;
import org.tertulia.inbox.Voice;
import org.tertulia.inbox.Voices;
import org.tertulia.inbox.outreach.OutreachFact.AudienceAsked;
import org.tertulia.inbox.outreach.OutreachFact.AudienceQuestionEnded;
import org.tertulia.inbox.outreach.OutreachFact.AudienceQuestionPosted;
import org.tertulia.inbox.writing.Aid;
import org.tertulia.inbox.writing.Guarding;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.UseCase;
import org.tertulia.kernel.Uuid7;
import org.tertulia.messages.Message;
import org.tertulia.messages.Saying;
import org.tertulia.networks.Channels;
import org.tertulia.networks.Outbound;
import org.tertulia.networks.Speaking.Outgoing;
import org.tertulia.networks.delivery.Outbox;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.emergency.DutyRule;

/**
 * Asks the audience: who answers may word a question, who supervises asks it of all. What is said
 * to all goes the way of all that we say.
 */
@UseCase
public class AskingAudience {

    private final AudienceQuestions questions;
    private final Channels channels;
    private final Voices voices;
    private final Etiquette etiquette;
    private final DutyRule duty;
    private final Guarding guarding;
    private final Saying saying;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AskingAudience(
            AudienceQuestions questions,
            Channels channels,
            Voices voices,
            Etiquette etiquette,
            DutyRule duty,
            Guarding guarding,
            Saying saying,
            Outbox outbox,
            ApplicationEventPublisher events,
            Clock clock) {
        this.questions = questions;
        this.channels = channels;
        this.voices = voices;
        this.etiquette = etiquette;
        this.duty = duty;
        this.guarding = guarding;
        this.saying = saying;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Gives the number of the question.
     *
     * @throws Refused with {@link InboxRefusal.OnlyForAgents} or {@link
     *     OutreachRefusal.QuestionUnfit}
     */
    public int ask(Sight sight, BrandId brand, String typed) {
        mustAnswer(sight);
        var text = typed.replaceAll("[\\p{Cntrl}\\p{Cs}\\s]+", " ").strip();
        if (text.isEmpty() || text.length() > AudienceQuestion.LONGEST) {
            throw new Refused(new OutreachRefusal.QuestionUnfit(AudienceQuestion.LONGEST));
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var number = questions.add(Uuid7.next(), brand, text, sight.who().id(), at);
        events.publishEvent(new AudienceAsked(brand, number, sight.who().actor(), at));
        return number;
    }

    private static void mustAnswer(Sight sight) {
        if (!sight.may(Role.AGENT)) {
            throw new Refused(new InboxRefusal.OnlyForAgents());
        }
    }

    /**
     * Nobody is asked any more; what is answered is gathered all the same.
     *
     * @throws Refused with {@link InboxRefusal.OnlyForAgents}
     */
    public void end(Sight sight, int number) {
        mustAnswer(sight);
        var question = questions.find(sight, number);
        var at = clock.instant();
        if (questions.end(question, at)) {
            events.publishEvent(
                    new AudienceQuestionEnded(question.brand(), number, sight.who().actor(), at));
        }
    }

    /**
     * Asks it of all on a channel of ours, there once.
     *
     * @throws Refused with {@link InboxRefusal.OnlyForSupervisors}, {@link
     *     OutreachRefusal.QuestionEnded}, {@link OutreachRefusal.NoPostsThere}, {@link
     *     OutreachRefusal.QuietNow}, {@link OutreachRefusal.AskedThere}, {@link
     *     InboxRefusal.TooLong}, or as {@link DutyRule} and {@link Guarding} say
     */
    public void post(Sight sight, int number, int channel) {
        if (!sight.may(Role.SUPERVISOR)) {
            throw new Refused(new InboxRefusal.OnlyForSupervisors());
        }
        var question = questions.hold(sight, number);
        if (!question.open()) {
            throw new Refused(new OutreachRefusal.QuestionEnded());
        }
        var voice = voices.on(channels.find(sight, channel).id());
        mustTakePosts(question, voice);
        var id = voice.channel().id();
        duty.mustAllow(sight, question.brand(), id);
        etiquette.mustBeAwake(voice);
        if (questions.posts(question).stream()
                .anyMatch(post -> post.channel().equals(id) && post.delivery().mayBeThere())) {
            throw new Refused(new OutreachRefusal.AskedThere(voice.channel().name()));
        }
        mustFit(question.text(), voice);
        guarding.mustBeSayable(id, true, question.text(), Aid.NONE);
        say(sight, question, voice);
    }

    private static void mustTakePosts(AudienceQuestion question, Voice voice) {
        var channel = voice.channel();
        if (!channel.managed() || !channel.brand().equals(question.brand()) || !voice.posts()) {
            throw new Refused(new OutreachRefusal.NoPostsThere(channel.name()));
        }
    }

    private static void mustFit(String text, Voice voice) {
        var measure = voice.measure(null);
        if (!measure.fits(text)) {
            throw new Refused(new InboxRefusal.TooLong(measure.limit(), measure.of(text)));
        }
    }

    private void say(Sight sight, AudienceQuestion question, Voice voice) {
        var channel = voice.channel();
        var who = sight.who();
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var message =
                saying.say(
                        new Saying.Said(
                                channel.id(),
                                question.brand(),
                                Message.Kind.POST,
                                null,
                                new Actor.Member(who.id(), who.name()),
                                question.text()));
        outbox.queue(
                new Outbound(
                        channel.id(),
                        message.value(),
                        UUID.randomUUID(),
                        question.id(),
                        Outgoing.Kind.POST,
                        null,
                        question.text()));
        questions.add(
                question, new AudiencePost(message, channel.id(), who.id(), at, Delivery.QUEUED));
        events.publishEvent(
                new AudienceQuestionPosted(
                        question.brand(),
                        question.number(),
                        channel.number(),
                        message.value(),
                        who.actor(),
                        at));
    }
}
