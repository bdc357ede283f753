package org.tertulia.listening.alerts;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.reaching.Calling;
import org.tertulia.web.Live;

/** Says that somebody looked at an alert, and what it is. */
@UseCase
public class Acknowledging {

    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(31);

    private final Alerts alerts;
    private final Hushes hushes;
    private final Members members;
    private final Calling calling;
    private final ApplicationEventPublisher events;
    private final Live live;
    private final Clock clock;

    Acknowledging(
            Alerts alerts,
            Hushes hushes,
            Members members,
            Calling calling,
            ApplicationEventPublisher events,
            Live live,
            Clock clock) {
        this.alerts = alerts;
        this.hushes = hushes;
        this.members = members;
        this.calling = calling;
        this.events = events;
        this.live = live;
        this.clock = clock;
    }

    /** Who says the same again, or the same as somebody else, says nothing new. */
    public Alert acknowledge(Sight sight, int number, Reason reason) {
        var alert = alerts.hold(sight, number);
        var before = alert.acknowledgement();
        if (before != null) {
            if (before.reason() == reason || before.by().equals(sight.who().id())) {
                return before.reason() == reason ? alert : say(sight, alert, reason);
            }
            throw new Refused(new AlertsRefusal.LookedAtBefore(name(before.by())));
        }
        return say(sight, alert, reason);
    }

    private Alert say(Sight sight, Alert alert, Reason reason) {
        var now = clock.instant();
        alerts.acknowledge(alert, new Alert.Acknowledgement(sight.who().id(), now, reason));
        events.publishEvent(
                new AlertAcknowledged(
                        alert.number(), alert.brand(), reason.word(), sight.who().actor(), now));
        calling.settle(Telling.about(alert), sight);
        live.nudge(alert.brand(), Raising.NUDGE);
        return alerts.find(sight, alert.number());
    }

    private String name(MemberId who) {
        return members.names(List.of(who)).getOrDefault(who, "");
    }

    /** The rules that told of this alert say nothing of its subjects for so long. */
    public void hush(Sight sight, int number, Duration length) {
        if (length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0) {
            throw new Refused(new AlertsRefusal.HushUnfit());
        }
        var alert = alerts.hold(sight, number);
        var signs = alerts.signs(List.of(alert)).getOrDefault(alert.id(), List.of());
        var until = clock.instant().plus(length);
        hushes.hush(signs, until, sight.who().id());
        events.publishEvent(
                new AlertHushed(
                        number, alert.brand(), until, sight.who().actor(), clock.instant()));
        live.nudge(alert.brand(), Raising.NUDGE);
    }
}
