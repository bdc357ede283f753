package org.tertulia.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.files.Attached;
import org.tertulia.inbox.InboxFact.AnswerQueued;
import org.tertulia.inbox.aside.AsideRefusal;
import org.tertulia.inbox.drafts.Needs;
import org.tertulia.inbox.outreach.FirstWords;
import org.tertulia.inbox.writing.Aid;
import org.tertulia.inbox.writing.Enclosing;
import org.tertulia.inbox.writing.Guarding;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;
import org.tertulia.messages.Message;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.Messages;
import org.tertulia.messages.Saying;
import org.tertulia.networks.Media;
import org.tertulia.networks.Outbound;
import org.tertulia.networks.delivery.Outbox;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.emergency.DutyRule;

/**
 * Answers in a conversation: what is said and that it is to be sent are written down in one
 * transaction; the road out does the rest. A public question is answered in public, a direct one
 * directly, and what went aside there. Who answers a conversation that nobody holds takes it on.
 * What needs approval is said once somebody gave it.
 */
@UseCase
public class Answering {

    /** In characters, also where a network sets no limit: longer than any answer that one reads. */
    private static final int LONGEST = 100_000;

    private final Conversations conversations;
    private final Claiming claiming;
    private final DutyRule duty;
    private final Directions directions;
    private final Turns turns;
    private final Answers answers;
    private final Voices voices;
    private final Messages messages;
    private final Saying saying;
    private final Outbox outbox;
    private final Needs needs;
    private final Guarding guarding;
    private final Enclosing enclosing;
    private final FirstWords firstWords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Answering(
            Conversations conversations,
            Claiming claiming,
            DutyRule duty,
            Directions directions,
            Turns turns,
            Answers answers,
            Voices voices,
            Messages messages,
            Saying saying,
            Outbox outbox,
            Needs needs,
            Guarding guarding,
            Enclosing enclosing,
            FirstWords firstWords,
            ApplicationEventPublisher events,
            Clock clock) {
        this.conversations = conversations;
        this.claiming = claiming;
        this.duty = duty;
        this.directions = directions;
        this.turns = turns;
        this.answers = answers;
        this.voices = voices;
        this.messages = messages;
        this.saying = saying;
        this.outbox = outbox;
        this.needs = needs;
        this.guarding = guarding;
        this.enclosing = enclosing;
        this.firstWords = firstWords;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What to say. {@code key} is made where the text is written: the same key says a thing once.
     * {@code to} is the message that it answers, null for the latest; {@code seen} the one that had
     * come in sight last of those that its author had before their eyes, null for all there are;
     * {@code aid} is what its writer says of it beside its text; {@code manner} before whom its
     * writer meant to say it, null where they did not say; {@code holding} is that it only says
     * that we are on it: what was asked stays open, and its clock runs on.
     */
    public record Reply(
            UUID key,
            @Nullable MessageId to,
            @Nullable MessageId seen,
            String text,
            Aid aid,
            @Nullable Manner manner,
            boolean holding) {

        public Reply(
                UUID key,
                @Nullable MessageId to,
                @Nullable MessageId seen,
                String text,
                Aid aid,
                @Nullable Manner manner) {
            this(key, to, seen, text, aid, manner, false);
        }

        public Reply(
                UUID key, @Nullable MessageId to, @Nullable MessageId seen, String text, Aid aid) {
            this(key, to, seen, text, aid, null);
        }

        public Reply(UUID key, @Nullable MessageId to, @Nullable MessageId seen, String text) {
            this(key, to, seen, text, Aid.NONE);
        }

        public Reply holding(boolean only) {
            return new Reply(key, to, seen, text, aid, manner, only);
        }
    }

    /** What came of it; {@code again} when the key had said it before. */
    public record Said(MessageId message, Delivery delivery, boolean again) {}

    /**
     * What is about to be said, when all is decided that can be before it is: who says it holds the
     * conversation, and it fits.
     */
    public record Ready(
            Conversation conversation,
            Direction direction,
            MessageId seen,
            String text,
            List<Attached> files) {

        public Ready {
            files = List.copyOf(files);
        }

        public Message question() {
            return direction.question();
        }
    }

    /**
     * @throws org.tertulia.kernel.Refused as {@link #ready}, and with {@link
     *     InboxRefusal.SaidOtherwise}, {@link
     *     org.tertulia.inbox.drafts.DraftRefusal.NeedsApproval}, or, where we began it, as {@link
     *     FirstWords} says
     */
    public Said answer(Sight sight, long number, Reply reply) {
        var text = written(reply);
        var conversation = conversations.hold(sight, number);
        return answers.ofKey(reply.key())
                .map(answer -> again(sight, conversation, answer, reply, text))
                .orElseGet(() -> say(sight, ready(sight, conversation, reply, text), reply));
    }

    /**
     * Who is about to answer takes the conversation on.
     *
     * @throws org.tertulia.kernel.Refused with {@link InboxRefusal.Unwritable}, {@link
     *     InboxRefusal.NothingSaid}, {@link InboxRefusal.AlreadyClosed}, {@link
     *     InboxRefusal.AlreadyClaimed}, {@link InboxRefusal.ChannelCannotSpeak}, {@link
     *     InboxRefusal.TooLong} or {@link
     *     org.tertulia.shifts.emergency.EmergencyRefusal.OnlyOnDuty}, or as {@link Guarding} and
     *     {@link Enclosing} say
     */
    public Ready ready(Sight sight, long number, Reply reply) {
        var text = written(reply);
        return ready(sight, conversations.hold(sight, number), reply, text);
    }

    /** Whether this key has said something. */
    public boolean spent(UUID key) {
        return answers.ofKey(key).isPresent();
    }

    private static String written(Reply reply) {
        Words.mustBeWhole(reply.text());
        var text = Words.clean(reply.text());
        Words.mustSaySomething(text);
        Words.mustFit(text, LONGEST);
        return text;
    }

    /** The key to go on writing with: this one, or the next of its line once it has spoken. */
    public UUID unspent(UUID key) {
        return !spent(key) ? key : unspent(UUID.nameUUIDFromBytes(key.toString().getBytes(UTF_8)));
    }

    private Said again(
            Sight sight, Conversation conversation, Answer answer, Reply reply, String text) {
        var said = messages.byIds(sight, List.of(answer.message()));
        var same =
                answer.conversation().equals(conversation.id())
                        && answer.holding() == reply.holding()
                        && said.stream().map(Message::text).noneMatch(was -> differs(was, text));
        if (!same) {
            throw new Refused(new InboxRefusal.SaidOtherwise());
        }
        return new Said(answer.message(), answer.delivery(), true);
    }

    /** What was erased since cannot be compared. */
    private static boolean differs(@Nullable String was, String text) {
        return was != null && !was.equals(text);
    }

    private Ready ready(Sight sight, Conversation open, Reply reply, String text) {
        var held = claiming.claimed(sight, open);
        var direction = directions.of(sight, held, reply.to());
        if (reply.manner() != null && reply.manner() != direction.manner()) {
            throw new Refused(
                    direction.manner() == Manner.IN_PUBLIC
                            ? new AsideRefusal.ReadByOthers()
                            : new AsideRefusal.ReadByOneAlone());
        }
        // What was handed in on duty goes out when it is approved, whoever is at home by then.
        if (!needs.handedIn(reply.key())) {
            duty.mustAllow(sight, held.brand(), direction.channel());
        }
        var room = voices.on(direction.channel()).mustSpeak(direction.question().author());
        Words.mustFit(text, room);
        guarding.mustBeSayable(direction.channel(), direction.openly(), text, reply.aid());
        var files = enclosing.mustBeTaken(sight, direction.channel(), reply.aid());
        return new Ready(held, direction, seen(held, reply.seen()), text, files);
    }

    private Said say(Sight sight, Ready ready, Reply reply) {
        var held = ready.conversation();
        var direction = ready.direction();
        var question = direction.question();
        var channel = direction.channel();
        var text = ready.text();
        needs.mustPass(sight, held, reply.key(), text);
        firstWords.mustBeSayable(held, question);
        var files = ready.files();
        var message = saying.say(said(sight, direction, text, files));
        outbox.queue(
                new Outbound(
                        channel,
                        message.value(),
                        reply.key(),
                        held.id().value(),
                        direction.manner().outgoing(),
                        direction.answered(),
                        text,
                        direction.opening(),
                        files));
        var answer = answer(sight, ready, message, reply);
        turns.add(List.of(answer.turn()));
        answers.add(answer);
        firstWords.said(sight, held, message, answer.saidAt());
        conversations.save(held.said(new Conversation.Latest(message, answer.saidAt())));
        guarding.said(
                sight,
                held,
                new Guarding.Said(message, channel, direction.openly(), text, answer.saidAt()),
                reply.aid());
        events.publishEvent(
                new AnswerQueued(
                        held.number(),
                        held.brand(),
                        message.value(),
                        question.id().value(),
                        sight.who().actor(),
                        answer.saidAt()));
        return new Said(message, answer.delivery(), false);
    }

    private MessageId seen(Conversation conversation, @Nullable MessageId seen) {
        return seen == null ? turns.lastSeen(conversation.id()) : inside(conversation, seen);
    }

    private MessageId inside(Conversation conversation, MessageId message) {
        return turns.asked(conversation.id(), message)
                .orElseThrow(() -> new NotFound("message:" + message));
    }

    private static Saying.Said said(
            Sight sight, Direction direction, String text, List<Attached> files) {
        var question = direction.question();
        return new Saying.Said(
                direction.channel(),
                question.brand(),
                direction.manner().kind(),
                direction.elsewhere() ? null : question.id(),
                new Actor.Member(sight.who().id(), sight.who().name()),
                text,
                files.stream().map(Media::of).toList());
    }

    private Answer answer(Sight sight, Ready ready, MessageId message, Reply reply) {
        return new Answer(
                message,
                ready.conversation().id(),
                ready.question().id(),
                ready.seen(),
                sight.who().id(),
                reply.key(),
                clock.instant(),
                Delivery.QUEUED,
                reply.holding());
    }
}
