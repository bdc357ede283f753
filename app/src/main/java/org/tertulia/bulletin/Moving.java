package org.tertulia.bulletin;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.bulletin.InsightFact.InsightMoved;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;
import org.tertulia.listening.Watches;
import org.tertulia.organization.Sight;

/** Decides about an insight, says how far it is, and in the end what it changed. */
@UseCase
public class Moving {

    private static final int MOST_DAYS = 365;

    private final Insights insights;
    private final Steps steps;
    private final Rights rights;
    private final Stale stale;
    private final Watches watches;
    private final Announcing announcing;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Moving(
            Insights insights,
            Steps steps,
            Rights rights,
            Stale stale,
            Watches watches,
            Announcing announcing,
            ApplicationEventPublisher events,
            Clock clock) {
        this.insights = insights;
        this.steps = steps;
        this.rights = rights;
        this.stale = stale;
        this.watches = watches;
        this.announcing = announcing;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Where to, and what is said of it: {@code reason} where it is declined, {@code words} and
     * {@code measure} where its effect is told.
     */
    public record Move(
            InsightState to,
            @Nullable Reason reason,
            @Nullable String words,
            Step.@Nullable Measure measure) {}

    /**
     * The insight as it is now.
     *
     * @param version of it which the person saw; sent twice, it is moved once
     */
    public Insight move(Sight sight, int number, int version, Move move) {
        var held = insights.hold(sight, number);
        var moved = fit(sight, move);
        if (stale.repeats(sight, held, version, moved)) {
            return held;
        }
        demandAllowed(rights.of(sight, held), move.to());
        stale.demandFresh(held, version);
        if (!held.state().next().contains(move.to())) {
            throw new Refused(new BulletinRefusal.NotFromHere());
        }
        var now = clock.instant();
        var after = after(held, move.to(), now);
        insights.move(after);
        steps.take(held, sight.who().id(), moved, now);
        announcing.moved(sight.who(), after);
        announcing.changed(number);
        var reason = moved.reason();
        events.publishEvent(
                new InsightMoved(
                        number,
                        move.to().slug(),
                        reason == null ? null : reason.slug(),
                        sight.who().actor(),
                        now));
        return insights.find(sight, number);
    }

    private static void demandAllowed(Rights.Held held, InsightState to) {
        if (!held.allows(to)) {
            throw new Refused(
                    to.isDecision()
                            ? new BulletinRefusal.OnlyHeadsDecide()
                            : new BulletinRefusal.OnlyTheDepartment());
        }
    }

    private Step.Moved fit(Sight sight, Move move) {
        var words = Words.text(move.words());
        var declined = move.to() == InsightState.DECLINED;
        if (declined && move.reason() == null) {
            throw new Refused(new BulletinRefusal.ReasonMissing());
        }
        if (declined && move.reason() == Reason.OTHER && words == null) {
            throw new Refused(new BulletinRefusal.WordsMissing());
        }
        if (move.to().isMeasured() && words == null) {
            throw new Refused(new BulletinRefusal.EffectMissing());
        }
        return new Step.Moved(
                move.to(),
                declined ? move.reason() : null,
                words,
                move.to().isMeasured() ? fit(sight, move.measure()) : null);
    }

    private Step.@Nullable Measure fit(Sight sight, Step.@Nullable Measure measure) {
        if (measure == null) {
            return null;
        }
        if (measure.days() < 1 || measure.days() > MOST_DAYS) {
            throw new Refused(new BulletinRefusal.DaysUnfit(MOST_DAYS));
        }
        try {
            watches.find(sight, measure.watch());
        } catch (NotFound e) {
            throw new Refused(new BulletinRefusal.WatchUnknown());
        }
        return measure;
    }

    private static Insight after(Insight held, InsightState to, Instant now) {
        var decided = to.isDecision() ? now : held.decidedAt();
        var ended = to.isMeasured() ? held.endedAt() : to.isEnd() ? now : null;
        return new Insight(
                held.number(),
                held.title(),
                held.idea(),
                to,
                held.department(),
                held.proposedBy(),
                held.proposedAt(),
                decided,
                ended,
                held.version());
    }
}
