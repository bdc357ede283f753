package org.tertulia.listening.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.Uuid7;
import org.tertulia.web.Live;

/**
 * Makes alerts of surges. A rule that told of a subject has a sign until all has been calm for as
 * long as it asks; meanwhile nothing there is news. What speaks of the brand as a whole is one
 * event, however many rules and subjects tell of it.
 */
@Component
class Raising {

    static final String NUDGE = "alerts";
    static final Actor PROGRAM = new Actor.Program("listening");

    private final Alerts alerts;
    private final Evidence evidence;
    private final Hushes hushes;
    private final Telling telling;
    private final ApplicationEventPublisher events;
    private final Live live;

    Raising(
            Alerts alerts,
            Evidence evidence,
            Hushes hushes,
            Telling telling,
            ApplicationEventPublisher events,
            Live live) {
        this.alerts = alerts;
        this.evidence = evidence;
        this.hushes = hushes;
        this.telling = telling;
        this.events = events;
        this.live = live;
    }

    /** One look at what goes on, within one transaction. */
    Turn turn(Instant now) {
        return new Turn(now);
    }

    private record Place(UUID rule, UUID subject) {}

    /** Knows which signs go on, and of what nobody wants to hear. */
    final class Turn {

        private final Instant now;
        private final Map<Place, Sign> going = new HashMap<>();
        private final Set<Hushes.Hushed> hushed;

        private Turn(Instant now) {
            this.now = now;
            alerts.going().forEach(sign -> going.put(new Place(sign.rule(), sign.subject()), sign));
            hushed = hushes.at(now);
        }

        /** Whether what was just heard of the subject is more than usual, or more of the same. */
        void ask(Rule rule, Subject subject, Gauge gauge, News news) {
            var sign = going.get(new Place(rule.id(), subject.id()));
            if (sign != null) {
                goOn(sign, rule, gauge, news);
            } else if (!hushed.contains(new Hushes.Hushed(rule.id(), subject.id()))) {
                surge(rule, gauge, news)
                        .ifPresent(
                                found ->
                                        raise(
                                                rule,
                                                subject,
                                                found.surge(),
                                                found.minute(),
                                                news.evidence(rule.kind().series())));
            }
        }

        private void goOn(Sign sign, Rule rule, Gauge gauge, News news) {
            var series = rule.kind().series();
            var pieces = news.evidence(series);
            var minute = news.minutes().last();
            var stirs =
                    sign.met() != null
                            ? news.met(rule.kind(), rule.sensitivity()).isPresent()
                            : !pieces.isEmpty()
                                    && Judging.stirred(
                                            gauge,
                                            series,
                                            rule.sensitivity(),
                                            rule.window(),
                                            minute);
            if (stirs) {
                var found = gauge.span(series, minute, sign.minutes()).found();
                alerts.touch(sign, now, found);
            }
            evidence.add(sign.alert(), pieces);
        }

        /** Nothing was heard where something should have been. */
        void fallSilent(Rule rule, Subject subject, Surge surge) {
            var place = new Place(rule.id(), subject.id());
            if (!going.containsKey(place)
                    && !hushed.contains(new Hushes.Hushed(rule.id(), subject.id()))) {
                raise(rule, subject, surge, Gauge.minute(now), List.of());
            }
        }

        private void raise(
                Rule rule, Subject subject, Surge surge, long minute, List<Evidence.Piece> pieces) {
            var about = rule.kind().ofBrand() ? null : subject.id();
            var before = alerts.going(subject.brand(), about);
            var alert = before.orElseGet(() -> begin(rule, about, surge, minute));
            var sign = sign(alert, rule, subject, surge);
            alerts.add(sign);
            going.put(new Place(rule.id(), subject.id()), sign);
            if (rule.kind() != Kind.SILENCE) {
                if (surge.met() == null) {
                    var from = Gauge.at(minute - surge.minutes() + 1);
                    evidence.gather(alert.id(), subject, rule.kind().series(), from, now);
                }
                evidence.add(alert.id(), pieces);
            }
            var worse = before.isPresent() && rule.kind().gravity() > alert.kind().gravity();
            if (worse) {
                alerts.worsen(alert, rule.kind());
            }
            if (before.isEmpty() || worse) {
                events.publishEvent(raised(alert, rule, surge));
            }
            telling.tell(alert, rule, subject, surge);
            live.nudge(alert.brand(), NUDGE);
        }

        private Alert begin(Rule rule, @Nullable UUID about, Surge surge, long minute) {
            var begun = Gauge.at(minute - surge.minutes() + 1);
            return alerts.add(
                    new Alert(
                            Uuid7.next(),
                            0,
                            rule.brand(),
                            rule.kind(),
                            about,
                            begun.isAfter(now) ? now : begun,
                            now,
                            null,
                            null));
        }

        private Sign sign(Alert alert, Rule rule, Subject subject, Surge surge) {
            return new Sign(
                    alert.id(),
                    rule.id(),
                    subject.id(),
                    subject.ofWatch(),
                    rule.kind(),
                    now,
                    surge.minutes(),
                    surge.found(),
                    surge.authors(),
                    surge.usual(),
                    surge.found(),
                    surge.met(),
                    now,
                    null);
        }

        private AlertRaised raised(Alert alert, Rule rule, Surge surge) {
            return new AlertRaised(
                    alert.number(),
                    alert.brand(),
                    rule.kind().word(),
                    rule.number(),
                    surge.found(),
                    surge.minutes(),
                    surge.usual(),
                    PROGRAM,
                    now);
        }
    }

    private record Found(Surge surge, long minute) {}

    private static Optional<Found> surge(Rule rule, Gauge gauge, News news) {
        var met = news.met(rule.kind(), rule.sensitivity());
        if (met.isPresent() || rule.kind() == Kind.INFLUENCE) {
            return met.map(surge -> new Found(surge, news.minutes().last()));
        }
        return news.minutes().stream()
                .flatMap(
                        minute ->
                                Judging.surge(
                                        gauge,
                                        rule.kind().series(),
                                        rule.sensitivity(),
                                        rule.window(),
                                        minute)
                                        .map(surge -> new Found(surge, minute))
                                        .stream())
                .findFirst();
    }

    /** Ends the signs that have been calm for long enough, and the alerts that have no other. */
    void endCalm(Map<UUID, Rule> rules, Map<UUID, Gauge> gauges, Instant now) {
        for (var sign : alerts.going()) {
            var rule = rules.get(sign.rule());
            var gauge = gauges.get(sign.subject());
            if (rule == null || gauge == null || calm(sign, rule, gauge, now)) {
                alerts.end(sign, now);
            }
        }
        for (var alert : alerts.endCalm(now)) {
            events.publishEvent(new AlertEnded(alert.number(), alert.brand(), PROGRAM, now));
            live.nudge(alert.brand(), NUDGE);
        }
    }

    private static boolean calm(Sign sign, Rule rule, Gauge gauge, Instant now) {
        if (sign.kind() == Kind.SILENCE) {
            return gauge.last() > Gauge.minute(sign.raisedAt());
        }
        return !sign.lastAt().plus(Duration.ofMinutes(rule.calm())).isAfter(now);
    }
}
