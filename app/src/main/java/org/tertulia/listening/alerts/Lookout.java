package org.tertulia.listening.alerts;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tertulia.listening.MentionFollower;
import org.tertulia.listening.Watch;
import org.tertulia.listening.Watches;
import org.tertulia.messages.MessageId;
import org.tertulia.networks.Channels;

/**
 * Counts what is heard as it arrives, and asks the rules about each subject that something was
 * heard of. All in the transaction that marks it as heard.
 */
@Component
class Lookout implements MentionFollower {

    /** What arrives later than this is no news. */
    private static final Duration LATE = Duration.ofHours(3);

    private final Gauges gauges;
    private final Rules rules;
    private final Furnishing furnishing;
    private final Raising raising;
    private final Echoes echoes;
    private final Watches watches;
    private final Channels channels;
    private final Clock clock;

    Lookout(
            Gauges gauges,
            Rules rules,
            Furnishing furnishing,
            Raising raising,
            Echoes echoes,
            Watches watches,
            Channels channels,
            Clock clock) {
        this.gauges = gauges;
        this.rules = rules;
        this.furnishing = furnishing;
        this.raising = raising;
        this.echoes = echoes;
        this.watches = watches;
        this.channels = channels;
        this.clock = clock;
    }

    /** Whoever counts holds this object first, and the position in the database then. */
    @Override
    public synchronized void take(long upTo, List<Overheard> heard) {
        gauges.hold();
        furnishing.furnish();
        var now = clock.instant();
        var all = subjects(heard, now);
        var known = gauges.of(all.keySet().stream().map(Subject::id).toList(), now);
        gauges.touch(known.keySet());
        var news = new LinkedHashMap<Subject, List<Noted>>();
        all.forEach((subject, noted) -> count(subject, noted, known, now, news));
        ask(news, known, now);
        gauges.save(upTo);
    }

    private Map<Subject, List<Noted>> subjects(List<Overheard> heard, Instant now) {
        var places =
                channels.known(
                        heard.stream().map(each -> each.message().channel()).distinct().toList());
        var all = new LinkedHashMap<Subject, List<Noted>>();
        for (var each : heard) {
            var place = places.get(each.message().channel());
            if (place == null || !Noted.counts(each.message())) {
                continue;
            }
            var noted = Noted.of(each.message(), now);
            all.computeIfAbsent(Subject.of(place), any -> new ArrayList<>()).add(noted);
            each.watches()
                    .forEach(
                            watch ->
                                    all.computeIfAbsent(
                                                    Subject.of(watch, each.message().brand()),
                                                    any -> new ArrayList<>())
                                            .add(noted.as(each.apart().get(watch))));
        }
        return all;
    }

    /** What is history, or comes too late, says what is usual and no more. */
    private static void count(
            Subject subject,
            List<Noted> noted,
            Map<UUID, Gauge> known,
            Instant now,
            Map<Subject, List<Noted>> news) {
        var gauge = gauge(known, subject);
        for (var each : noted) {
            if (each.message().history() || each.at().isBefore(now.minus(LATE))) {
                gauge.addPast(each.at(), each.negative(), each.crisis());
            } else {
                gauge.add(each.at(), each.author(), each.negative(), each.crisis());
                news.computeIfAbsent(subject, any -> new ArrayList<>()).add(each);
            }
        }
    }

    private static Gauge gauge(Map<UUID, Gauge> known, Subject subject) {
        var gauge = known.get(subject.id());
        if (gauge == null) {
            throw new IllegalStateException("No gauge of " + subject);
        }
        return gauge;
    }

    private void ask(Map<Subject, List<Noted>> news, Map<UUID, Gauge> known, Instant now) {
        if (news.isEmpty()) {
            return;
        }
        var active = rules.active();
        var competitors = watches.competitors();
        var echo = answered(news, active, now);
        var turn = raising.turn(now);
        for (var rule : active) {
            var words = Words.of(rule.words());
            news.forEach(
                    (subject, noted) -> {
                        if (rule.minds(subject, competitors) && rule.kind() != Kind.SILENCE) {
                            turn.ask(
                                    rule,
                                    subject,
                                    gauge(known, subject),
                                    new News(noted, minutes(noted), words, echo));
                        }
                    });
        }
    }

    private static TreeSet<Long> minutes(List<Noted> noted) {
        return noted.stream()
                .map(each -> Gauge.minute(each.at()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Of the messages that were answered now, how many people answered each lately. */
    private Map<MessageId, Integer> answered(
            Map<Subject, List<Noted>> news, List<Rule> active, Instant now) {
        if (active.stream().noneMatch(rule -> rule.kind() == Kind.INFLUENCE)) {
            return Map.of();
        }
        var answers =
                news.values().stream()
                        .flatMap(List::stream)
                        .filter(each -> each.message().parent() != null)
                        .collect(
                                toMap(
                                        each -> each.message().id(),
                                        Function.identity(),
                                        (one, same) -> one,
                                        LinkedHashMap::new))
                        .values();
        echoes.add(answers);
        var parents =
                answers.stream()
                        .map(each -> each.message().parent())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        return parents.isEmpty() ? Map.of() : echoes.since(now.minus(LATE), parents);
    }

    @Override
    public synchronized void filled(Watch watch) {
        gauges.hold();
        gauges.recount(watch, clock.instant());
    }
}
