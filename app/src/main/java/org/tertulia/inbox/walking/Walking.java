package org.tertulia.inbox.walking;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.inbox.Conversation;
import org.tertulia.inbox.Conversations;
import org.tertulia.inbox.State;
import org.tertulia.inbox.walking.WalkFact.ProtocolBegun;
import org.tertulia.inbox.walking.WalkFact.ProtocolFollowed;
import org.tertulia.inbox.walking.WalkFact.ProtocolLeft;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;
import org.tertulia.kernel.Uuid7;
import org.tertulia.messages.MessageId;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.InForce;
import org.tertulia.playbook.Protocols;
import org.tertulia.playbook.tree.Ending;
import org.tertulia.playbook.tree.Escalation;
import org.tertulia.playbook.tree.Walk;
import org.tertulia.web.Live;

/** Follows a protocol in a conversation, step by step. */
@UseCase
public class Walking {

    /** Characters of a reason in words. */
    public static final int LONGEST = 2_000;

    private final Conversations conversations;
    private final Protocols protocols;
    private final Walks walks;
    private final Standing standing;
    private final Escalating escalating;
    private final ApplicationEventPublisher events;
    private final Live live;
    private final Clock clock;

    Walking(
            Conversations conversations,
            Protocols protocols,
            Walks walks,
            Standing standing,
            Escalating escalating,
            ApplicationEventPublisher events,
            Live live,
            Clock clock) {
        this.conversations = conversations;
        this.protocols = protocols;
        this.walks = walks;
        this.standing = standing;
        this.escalating = escalating;
        this.events = events;
        this.live = live;
        this.clock = clock;
    }

    /**
     * Begins to follow what is in force of a protocol.
     *
     * @param message of theirs, for whose sake; conditions are decided by what is known of it
     * @throws NotFound when the message does not lie in the conversation
     */
    public void begin(Sight sight, long number, int protocol, MessageId message) {
        var conversation = mine(sight, number);
        if (conversations.numberOf(sight, message).filter(in -> in == number).isEmpty()) {
            throw new NotFound("message:" + message);
        }
        var followed =
                protocols
                        .inForce(sight, protocol)
                        .orElseThrow(() -> new Refused(new WalkRefusal.NotInForce()));
        var now = clock.instant();
        var begun = begun(sight, conversation, followed, message, now);
        if (!walks.begin(begun)) {
            throw new Refused(new WalkRefusal.AlreadyFollowing());
        }
        events.publishEvent(
                new ProtocolBegun(
                        number,
                        conversation.brand(),
                        followed.number(),
                        followed.version(),
                        sight.who().actor(),
                        now));
        arrived(sight, conversation, begun);
    }

    private Walked begun(
            Sight sight,
            Conversation conversation,
            InForce followed,
            MessageId message,
            Instant now) {
        var walk = Walk.begin(followed.tree(), standing.facts(sight, message));
        return new Walked(
                Uuid7.next(),
                conversation.id(),
                conversation.brand(),
                message,
                followed.number(),
                followed.version(),
                sight.who().id(),
                now,
                walk.path(),
                0,
                end(walk, now),
                null);
    }

    /**
     * Answers the question on which it stands.
     *
     * @param revision that was seen: a second click does not answer the next question too
     */
    public void choose(Sight sight, long number, int revision, String choice) {
        move(sight, number, revision, walk -> walk.choose(choice));
    }

    /** Has done what it says; to whom it gives the conversation is told. */
    public void proceed(Sight sight, long number, int revision) {
        move(sight, number, revision, Walk::proceed);
    }

    /** To where a person last decided something; also from its end, until an answer came of it. */
    public void back(Sight sight, long number, int revision) {
        var conversation = mine(sight, number);
        var last = walks.holdLatest(conversation).filter(it -> it.concerns(conversation));
        move(sight, conversation, seen(last, revision), Walk::back);
    }

    private void move(Sight sight, long number, int revision, Function<Walk, Optional<Walk>> step) {
        var conversation = mine(sight, number);
        move(sight, conversation, seen(walks.hold(conversation), revision), step);
    }

    private void move(
            Sight sight,
            Conversation conversation,
            Walked followed,
            Function<Walk, Optional<Walk>> step) {
        var here = standing.of(sight, followed);
        var walk = here.flatMap(step).orElseThrow(() -> new Refused(new WalkRefusal.NoSuchWay()));
        var moved = followed.gone(walk.path(), end(walk, clock.instant()));
        walks.save(moved);
        if (here.get().here() instanceof Escalation left
                && walk.path().size() > followed.path().size()) {
            escalating.tell(sight, conversation, left);
        }
        arrived(sight, conversation, moved);
    }

    /** Stops following it; {@code words} count only for {@link LeftBecause#OTHER}. */
    public void leave(Sight sight, long number, int revision, LeftBecause because, String words) {
        var said = because == LeftBecause.OTHER ? fit(words) : null;
        var conversation = mine(sight, number);
        var followed = seen(walks.hold(conversation), revision);
        var now = clock.instant();
        walks.save(followed.gone(followed.path(), new Walked.End.Left(now, because, said)));
        nudge(conversation);
        events.publishEvent(
                new ProtocolLeft(
                        number,
                        conversation.brand(),
                        followed.protocol(),
                        followed.version(),
                        because.slug(),
                        sight.who().actor(),
                        now));
    }

    private static String fit(String words) {
        var said = words.replace("\0", "").strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw new Refused(new WalkRefusal.ReasonWordless(LONGEST));
        }
        return said;
    }

    private Conversation mine(Sight sight, long number) {
        var conversation = conversations.hold(sight, number);
        conversation.state().mustGoOnHere();
        if (conversation.state() instanceof State.Ended) {
            throw new Refused(new WalkRefusal.NothingToAnswer());
        }
        var hold = conversation.hold();
        if (hold != null && !hold.holder().equals(sight.who().id())) {
            throw new Refused(new WalkRefusal.HeldByColleague(hold.name()));
        }
        return conversation;
    }

    private static Walked seen(Optional<Walked> walked, int revision) {
        var followed = walked.orElseThrow(() -> new Refused(new WalkRefusal.NothingFollowed()));
        if (followed.revision() != revision) {
            throw new Refused(new WalkRefusal.WentOn());
        }
        return followed;
    }

    private static Walked.@Nullable End end(Walk walk, Instant at) {
        return walk.ended()
                .map(Ending::how)
                .map(how -> new Walked.End.Arrived(at, how))
                .orElse(null);
    }

    private void arrived(Sight sight, Conversation conversation, Walked walked) {
        nudge(conversation);
        if (walked.end() instanceof Walked.End.Arrived(var at, var outcome)) {
            events.publishEvent(
                    new ProtocolFollowed(
                            conversation.number(),
                            conversation.brand(),
                            walked.protocol(),
                            walked.version(),
                            outcome,
                            sight.who().actor(),
                            at));
        }
    }

    private void nudge(Conversation conversation) {
        live.nudge(conversation.brand(), "conversation-" + conversation.number());
    }
}
