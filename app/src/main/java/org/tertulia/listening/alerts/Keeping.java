package org.tertulia.listening.alerts;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.messages.MessageStream;
import org.tertulia.networks.Channels;

/**
 * What time does to alerts: events end, and channels fall silent. However often it runs, the same
 * comes of it; of several programs on one database one does it at a time.
 */
@Component
class Keeping {

    /** A program that just began has not heard yet what was said meanwhile. */
    private static final Duration SETTLING = Duration.ofMinutes(30);

    private final Lookout lookout;
    private final Gauges gauges;
    private final Rules rules;
    private final Alerts alerts;
    private final Furnishing furnishing;
    private final Raising raising;
    private final Echoes echoes;
    private final Channels channels;
    private final MessageStream stream;
    private final Clock clock;
    private final Instant begun;

    Keeping(
            Lookout lookout,
            Gauges gauges,
            Rules rules,
            Alerts alerts,
            Furnishing furnishing,
            Raising raising,
            Echoes echoes,
            Channels channels,
            MessageStream stream,
            Clock clock) {
        this.lookout = lookout;
        this.gauges = gauges;
        this.rules = rules;
        this.alerts = alerts;
        this.furnishing = furnishing;
        this.raising = raising;
        this.echoes = echoes;
        this.channels = channels;
        this.stream = stream;
        this.clock = clock;
        this.begun = clock.instant();
    }

    /** Brings everything up to now. */
    @Transactional
    public void keep() {
        synchronized (lookout) {
            if (gauges.holdIfFree()) {
                var now = clock.instant();
                furnishing.furnish();
                end(now);
                listenForSilence(now);
                gauges.sweep(now);
                echoes.sweep(now);
            }
        }
    }

    private void end(Instant now) {
        var signs = alerts.going();
        if (signs.isEmpty()) {
            return;
        }
        var known =
                rules.known(signs.stream().map(Sign::rule).distinct().toList()).stream()
                        .collect(toMap(Rule::id, Function.identity()));
        var there = gauges.of(signs.stream().map(Sign::subject).distinct().toList(), now);
        raising.endCalm(known, there, now);
    }

    /** Not while lines wait to be heard: what is behind is not silent. */
    private void listenForSilence(Instant now) {
        var silences = rules.active().stream().filter(it -> it.kind() == Kind.SILENCE).toList();
        if (silences.isEmpty() || now.isBefore(begun.plus(SETTLING)) || behind()) {
            return;
        }
        var subjects = listened();
        var there = gauges.of(subjects.stream().map(Subject::id).toList(), now);
        var turn = raising.turn(now);
        for (var rule : silences) {
            for (var subject : subjects) {
                var gauge = there.get(subject.id());
                if (gauge != null && rule.minds(subject, Set.of())) {
                    Judging.silence(gauge, rule.sensitivity(), rule.window(), Gauge.minute(now))
                            .ifPresent(surge -> turn.fallSilent(rule, subject, surge));
                }
            }
        }
    }

    private boolean behind() {
        return stream.head() > gauges.counted();
    }

    private List<Subject> listened() {
        var all = new ArrayList<Subject>();
        channels.active().forEach(channel -> all.add(Subject.of(channel)));
        return all;
    }
}
