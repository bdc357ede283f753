package org.tertulia.inbox.aside;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.audience.AuthorRef;
import org.tertulia.audience.Contacts;
import org.tertulia.inbox.Claiming;
import org.tertulia.inbox.Conversation;
import org.tertulia.inbox.Conversations;
import org.tertulia.inbox.SaidOpenly;
import org.tertulia.inbox.Voices;
import org.tertulia.inbox.aside.AsideFact.ConversationCameBack;
import org.tertulia.inbox.aside.AsideFact.ConversationWentAside;
import org.tertulia.inbox.drafts.Drafts;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;
import org.tertulia.kernel.Uuid7;
import org.tertulia.messages.Message;
import org.tertulia.networks.Author;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Speaking.Opening;
import org.tertulia.organization.Sight;
import org.tertulia.web.Live;

/**
 * Takes a conversation aside, and back before all. Whoever does so takes it on where nobody holds
 * it; its clock runs on over both.
 */
@UseCase
public class GoingAside {

    /** In characters. */
    public static final int SUBJECT = 300;

    public static final int WORDS = 500;

    private final Conversations conversations;
    private final Claiming claiming;
    private final Asides asides;
    private final Drifting drifting;
    private final Mailboxes mailboxes;
    private final SaidOpenly openly;
    private final Voices voices;
    private final Drafts drafts;
    private final Contacts contacts;
    private final ApplicationEventPublisher events;
    private final Live live;
    private final Clock clock;

    GoingAside(
            Conversations conversations,
            Claiming claiming,
            Asides asides,
            Drifting drifting,
            Mailboxes mailboxes,
            SaidOpenly openly,
            Voices voices,
            Drafts drafts,
            Contacts contacts,
            ApplicationEventPublisher events,
            Live live,
            Clock clock) {
        this.conversations = conversations;
        this.claiming = claiming;
        this.asides = asides;
        this.drifting = drifting;
        this.mailboxes = mailboxes;
        this.openly = openly;
        this.voices = voices;
        this.drafts = drafts;
        this.contacts = contacts;
        this.events = events;
        this.live = live;
        this.clock = clock;
    }

    /**
     * Whereto. {@code mailbox} is the number of the channel from which the contact is written to
     * first, null where it goes on directly on the same network; the rest belongs to a mailbox.
     */
    public record Typed(
            @Nullable Integer mailbox,
            String recipient,
            String subject,
            @Nullable Consent consent,
            String words) {

        /** Directly, on the network on which it is. */
        public static Typed directly() {
            return new Typed(null, "", "", null, "");
        }
    }

    /**
     * @throws Refused with a refusal of {@link AsideRefusal}, or as {@link Claiming#claim} says
     */
    public void go(Sight sight, long number, Typed typed) {
        claiming.claim(sight, number);
        var conversation = conversations.find(sight, number);
        mustNotWait(conversation);
        var question =
                openly.latest(sight, conversation)
                        .orElseThrow(() -> new Refused(new AsideRefusal.NothingPublic()));
        var aside =
                typed.mailbox() == null
                        ? directly(sight, conversation, question)
                        : elsewhere(sight, conversation, question, typed, typed.mailbox());
        if (!asides.add(aside)) {
            throw new Refused(new AsideRefusal.AlreadyAside());
        }
        var consent = aside.consent();
        events.publishEvent(
                new ConversationWentAside(
                        number,
                        conversation.brand(),
                        aside.channel(),
                        consent == null ? null : consent.slug(),
                        sight.who().actor(),
                        aside.opened()));
        nudge(conversation);
    }

    private void mustNotWait(Conversation conversation) {
        if (drafts.waitsIn(conversation.id())) {
            throw new Refused(new AsideRefusal.AnswerWaits());
        }
    }

    private Aside directly(Sight sight, Conversation conversation, Message question) {
        var voice = voices.on(question.channel());
        if (!voice.takesDirect()) {
            throw new Refused(new AsideRefusal.NoDirectMessages(voice.channel().name()));
        }
        return aside(sight, conversation, question, voice.channel(), null, null, null);
    }

    private Aside elsewhere(
            Sight sight, Conversation conversation, Message question, Typed typed, int number) {
        var mailbox =
                mailboxes.of(sight, conversation.brand()).stream()
                        .filter(channel -> channel.number() == number)
                        .findFirst()
                        .orElseThrow(() -> new Refused(new AsideRefusal.NoSuchMailbox()));
        var recipient = mailboxes.addressee(mailbox, typed.recipient());
        if (recipient == null) {
            throw new Refused(new AsideRefusal.RecipientUnfit());
        }
        var subject = line(typed.subject());
        if (subject.isEmpty() || subject.length() > SUBJECT) {
            throw new Refused(new AsideRefusal.AsideSubjectUnfit(SUBJECT));
        }
        if (typed.consent() == null) {
            throw new Refused(new AsideRefusal.ConsentMissing());
        }
        var words = line(typed.words());
        if (words.length() > WORDS) {
            throw new Refused(new AsideRefusal.WordsTooLong(WORDS));
        }
        var aside =
                aside(
                        sight,
                        conversation,
                        question,
                        mailbox,
                        new Opening(recipient, subject),
                        typed.consent(),
                        words.isEmpty() ? null : words);
        known(conversation, question, mailbox, recipient, aside);
        return aside;
    }

    /** What they write from there is theirs from now on, unless it is somebody else's already. */
    private void known(
            Conversation conversation,
            Message question,
            Channel mailbox,
            String recipient,
            Aside aside) {
        var contact = conversation.contact();
        var author = question.author();
        if (contact != null) {
            var name = author == null ? recipient : author.name();
            contacts.attach(
                    contact,
                    new AuthorRef(
                            mailbox.network(),
                            new Author(recipient, recipient, name, null),
                            aside.opened()));
        }
    }

    private static String line(String typed) {
        return typed.replaceAll("[\\p{Cntrl}\\p{Cs}\\s]+", " ").strip();
    }

    private Aside aside(
            Sight sight,
            Conversation conversation,
            Message question,
            Channel channel,
            @Nullable Opening opening,
            @Nullable Consent consent,
            @Nullable String words) {
        return new Aside(
                Uuid7.next(),
                conversation.id(),
                question.id(),
                channel.id(),
                opening != null,
                opening,
                consent,
                words,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                sight.who().id(),
                null,
                null,
                null,
                null);
    }

    /**
     * What is answered next is read by all.
     *
     * @throws Refused with {@link AsideRefusal.NotAside} or {@link AsideRefusal.AnswerWaits}, or as
     *     {@link Claiming#claim} says
     */
    public void comeBack(Sight sight, long number) {
        claiming.claim(sight, number);
        var conversation = conversations.find(sight, number);
        mustNotWait(conversation);
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var came =
                asides.latest(conversation)
                        .filter(Aside::open)
                        .or(() -> drifting.of(sight, conversation).filter(asides::add))
                        .filter(aside -> asides.end(aside, sight.who().id(), at))
                        .isPresent();
        if (!came) {
            throw new Refused(new AsideRefusal.NotAside());
        }
        events.publishEvent(
                new ConversationCameBack(number, conversation.brand(), sight.who().actor(), at));
        nudge(conversation);
    }

    private void nudge(Conversation conversation) {
        live.nudge(conversation.brand(), "conversation-" + conversation.number(), "conversations");
    }
}
