package org.tertulia.shifts.reaching;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.identity.SecretToken;
import org.tertulia.notifications.Notifying;
import org.tertulia.web.Live;

/**
 * Takes calls along their chains. What a step tells and that it was told are written down together:
 * whatever stops in between, each is called once.
 */
@Component
class Escalating {

    private final Calls calls;
    private final Chains chains;
    private final Crew crew;
    private final Reaching reaching;
    private final Notifying notifying;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Escalating(
            Calls calls,
            Chains chains,
            Crew crew,
            Reaching reaching,
            Notifying notifying,
            Live live,
            ApplicationEventPublisher events,
            Clock clock) {
        this.calls = calls;
        this.chains = chains;
        this.crew = crew;
        this.reaching = reaching;
        this.notifying = notifying;
        this.live = live;
        this.events = events;
        this.clock = clock;
    }

    /** One step of one call; whether there was any due. */
    @Transactional
    public boolean step() {
        var now = clock.instant();
        var due = calls.due(now);
        due.ifPresent(call -> step(call, now));
        return due.isPresent();
    }

    private void step(Call call, Instant now) {
        var steps = chains.of(call.brand()).steps();
        var before = calls.called(call).stream().map(Call.Called::member).collect(toSet());
        Plan.next(
                        steps,
                        call.nextStep(),
                        before,
                        now,
                        (step, at) -> crew.at(step, call.about(), at))
                .ifPresentOrElse(turn -> call(call, turn, now), () -> rest(call, now));
        live.nudge(call.brand(), Calling.NUDGE);
    }

    private void call(Call call, Plan.Turn turn, Instant now) {
        for (var who : turn.people()) {
            var token = SecretToken.next();
            calls.called(call, who, turn.position(), token, now);
            notifying.note(who, call.key(), call.args(), call.path());
            reaching.call(who, call, Calling.LINK + token.value());
        }
        calls.goOn(call, turn.position() + 1, now.plus(Duration.ofMinutes(turn.step().minutes())));
        events.publishEvent(
                new ReachingFact.CallEscalated(
                        call.number(),
                        call.brand(),
                        turn.position() + 1,
                        turn.people().size(),
                        Calling.PROGRAM,
                        now));
    }

    /** Everybody was called. */
    private void rest(Call call, Instant now) {
        calls.rest(call);
        events.publishEvent(
                new ReachingFact.CallUnanswered(call.number(), call.brand(), Calling.PROGRAM, now));
    }
}
