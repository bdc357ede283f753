package org.tertulia.operations.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tertulia.inbox.Answering;
import org.tertulia.inbox.Answering.Reply;
import org.tertulia.inbox.Claiming;
import org.tertulia.inbox.Closing;
import org.tertulia.inbox.Conversation;
import org.tertulia.inbox.Outcome;
import org.tertulia.inbox.State;
import org.tertulia.networks.Channel;
import org.tertulia.networks.plaza.Crowd;
import org.tertulia.operations.demo.Scene.Fate;

/** Brings one conversation a step nearer to its fate. */
@InDemo
@Component
class Directing {

    private final MovingIn people;
    private final Crowd crowd;
    private final Claiming claiming;
    private final Answering answering;
    private final Closing closing;
    private final Walkers walkers;
    private final Clock clock;

    Directing(
            MovingIn people,
            Crowd crowd,
            Claiming claiming,
            Answering answering,
            Closing closing,
            Walkers walkers,
            Clock clock) {
        this.people = people;
        this.crowd = crowd;
        this.claiming = claiming;
        this.answering = answering;
        this.closing = closing;
        this.walkers = walkers;
        this.clock = clock;
    }

    /** How it went. */
    enum Step {
        /** Nothing is left to do. */
        ARRIVED,
        MADE,
        /** An answer is on its way, or a message is. */
        WAITING
    }

    Step direct(Scene scene, Conversation conversation, Channel square) {
        return switch (scene.fate()) {
            case Fate.Waits _ -> Step.ARRIVED;
            case Fate.Held(var by) -> hold(by, conversation);
            case Fate.Dismissed(var by, var reason) ->
                    dismiss(by, new Outcome.NoAnswerNeeded(reason, null), conversation);
            case Fate.Answered(var by, var answer) -> answer(by, answer, conversation);
            case Fate.Doubted(var by, var answer) -> doubt(by, answer, conversation, square);
            case Fate.Closed(var by, var answer) -> close(by, answer, conversation);
            case Fate.Returned(var by, var answer, var again) ->
                    bringBack(scene, by, answer, again, conversation, square);
        };
    }

    private Step hold(Colleague by, Conversation conversation) {
        if (!(conversation.state() instanceof State.Waiting)) {
            return Step.ARRIVED;
        }
        claiming.claim(people.sight(by), conversation.number());
        walkers.begin(by, conversation);
        return Step.MADE;
    }

    private Step dismiss(Colleague by, Outcome outcome, Conversation conversation) {
        if (!(conversation.state() instanceof State.Waiting)) {
            return Step.ARRIVED;
        }
        walkers.follow(by, conversation);
        closing.close(people.sight(by), conversation.number(), outcome);
        return Step.MADE;
    }

    private Step answer(Colleague by, String text, Conversation conversation) {
        return switch (conversation.state()) {
            case State.Waiting _ -> {
                walkers.follow(by, conversation);
                var key = UUID.nameUUIDFromBytes(text.getBytes(UTF_8));
                answering.answer(
                        people.sight(by), conversation.number(), new Reply(key, null, null, text));
                yield Step.MADE;
            }
            // With no answer on its way, who was answered has asked again meanwhile.
            case State.Claimed _ -> conversation.delivery() == null ? Step.ARRIVED : Step.WAITING;
            case State.Answered _, State.Begun _ -> Step.ARRIVED;
            case State.Snoozed _ -> Step.ARRIVED;
            case State.Ended _ -> Step.ARRIVED;
        };
    }

    /** The square falls silent first, for good: no look at it will tell. */
    private Step doubt(Colleague by, String text, Conversation conversation, Channel square) {
        if (!(conversation.state() instanceof State.Waiting)) {
            return Step.ARRIVED;
        }
        crowd.fallSilent(people.sight(Colleague.CARLA), square);
        return answer(by, text, conversation);
    }

    private Step close(Colleague by, String text, Conversation conversation) {
        if (!(conversation.state() instanceof State.Answered)) {
            return answer(by, text, conversation);
        }
        closing.close(people.sight(by), conversation.number(), new Outcome.Answered());
        return Step.MADE;
    }

    private Step bringBack(
            Scene scene,
            Colleague by,
            String answer,
            String again,
            Conversation conversation,
            Channel square) {
        var closed = conversation.state() instanceof State.Closed;
        if (crowd.said(square, scene.customer(), again)) {
            return closed ? Step.WAITING : Step.ARRIVED;
        }
        if (closed) {
            crowd.say(square, scene.again(again, clock.instant()));
            return Step.MADE;
        }
        return close(by, answer, conversation);
    }
}
