package org.tertulia.listening.alerts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tertulia.listening.MentionFollower.Overheard;
import org.tertulia.listening.Watch;
import org.tertulia.listening.WatchId;
import org.tertulia.listening.WatchKind;
import org.tertulia.listening.Watches;
import org.tertulia.listening.Watching;
import org.tertulia.messages.Message;
import org.tertulia.messages.MessageStream;
import org.tertulia.messages.Street;
import org.tertulia.networks.Author;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelRole;
import org.tertulia.networks.Channels;
import org.tertulia.networks.Connectable.Found;
import org.tertulia.networks.Connecting;
import org.tertulia.networks.Heard;
import org.tertulia.networks.ItemConsumer;
import org.tertulia.networks.NetworkItem;
import org.tertulia.networks.Networks;
import org.tertulia.networks.Submittable;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.reaching.Calling;
import org.tertulia.testing.Cast;
import org.tertulia.testing.MovingClock;
import org.tertulia.web.Live;

/** Alerts by a clock that a test moves, on real channels on which people speak. */
@Component
@Scope("prototype")
public final class Stage {

    private static final AtomicLong SAID = new AtomicLong(4_000_000);
    private static final Brand OLMO = new Brand(Cast.OLMO, 1, "Olmo");

    public final MovingClock clock = new MovingClock(Instant.parse("2026-11-26T11:00:00Z"));
    public final Alerts alerts;
    final Rules rules;
    final Gauges gauges;
    final Acknowledging acknowledging;
    private final Evidence evidence;
    private final Hushes hushes;
    private final Furnishing furnishing;
    private final Echoes echoes;
    private final Telling telling;
    private final DSLContext db;
    private final TransactionTemplate transactions;
    private final Channels channels;
    private final Networks networks;
    private final Connecting connecting;
    private final ItemConsumer recording;
    private final MessageStream stream;
    private final Watching watching;
    private final Watches watches;
    private final ApplicationEventPublisher events;
    private final Live live;
    private final Lookout lookout;
    private final Keeping keeping;

    Stage(
            Alerts alerts,
            Rules rules,
            Evidence evidence,
            Hushes hushes,
            Furnishing furnishing,
            Echoes echoes,
            Telling telling,
            DSLContext db,
            TransactionTemplate transactions,
            Channels channels,
            Networks networks,
            Connecting connecting,
            ItemConsumer recording,
            MessageStream stream,
            Watching watching,
            Watches watches,
            Members members,
            Calling calling,
            ApplicationEventPublisher events,
            Live live) {
        this.alerts = alerts;
        this.rules = rules;
        this.evidence = evidence;
        this.hushes = hushes;
        this.furnishing = furnishing;
        this.echoes = echoes;
        this.telling = telling;
        this.db = db;
        this.transactions = transactions;
        this.channels = channels;
        this.networks = networks;
        this.connecting = connecting;
        this.recording = recording;
        this.stream = stream;
        this.watching = watching;
        this.watches = watches;
        this.events = events;
        this.live = live;
        gauges = new Gauges(db);
        lookout = lookout(gauges, clock);
        acknowledging = new Acknowledging(alerts, hushes, members, calling, events, live, clock);
        keeping =
                new Keeping(
                        lookout,
                        gauges,
                        rules,
                        alerts,
                        furnishing,
                        raising(),
                        echoes,
                        channels,
                        stream,
                        clock);
        clock.pass(Duration.ofHours(1));
    }

    private Raising raising() {
        return new Raising(alerts, evidence, hushes, telling, events, live);
    }

    /** Another program on the same database. */
    Lookout another() {
        return lookout(new Gauges(db), clock);
    }

    private Lookout lookout(Gauges own, Clock time) {
        return new Lookout(own, rules, furnishing, raising(), echoes, watches, channels, time);
    }

    public Channel channel(String name, ChannelRole role) {
        var network =
                networks.connectable().stream()
                        .filter(Submittable.class::isInstance)
                        .findFirst()
                        .orElseThrow();
        var found = (Found.Ready) network.seek(Map.of("name", name));
        return connecting.connect(Cast.sight(Cast.CARLA), OLMO, network.name(), found, name, role);
    }

    public Watch watch(String name, String query) {
        return watching.watch(Cast.sight(Cast.CARLA), OLMO, name, query);
    }

    public Watch competitor(String name, String query) {
        return watching.watch(
                Cast.sight(Cast.CARLA), OLMO, name, WatchKind.COMPETITOR, query, true);
    }

    /** So many people say this there, a minute apart, the last of them now. */
    public List<Message> say(Channel channel, int people, String text) {
        var said = new ArrayList<Message>();
        for (var i = people - 1; i >= 0; i--) {
            var n = SAID.incrementAndGet();
            var who = new Author("p" + n, "p" + n, "Persona " + n, null);
            said.add(say(channel, who, text, clock.now.minus(Duration.ofMinutes(i)), false));
        }
        return said;
    }

    Message say(Channel channel, Author who, String text, Instant at, boolean history) {
        var n = SAID.incrementAndGet();
        var before = stream.head();
        var content = Street.content("alert-" + n, who, text + " " + n, at);
        recording.take(List.of(new Heard(channel, new NetworkItem.Post(content), n, at, history)));
        return stream.read(before, 10).messages().getLast();
    }

    /** What was said reaches the lookout, as mentions of these watches. */
    public void hear(List<Message> messages, Watch... found) {
        hear(lookout, messages, found);
    }

    void hear(Lookout by, List<Message> messages, Watch... found) {
        transactions.executeWithoutResult(
                status -> by.take(stream.head(), overheard(messages, found)));
    }

    /** The program ends before its transaction does. */
    void hearAndCrash(List<Message> messages, Watch... found) {
        transactions.executeWithoutResult(
                status -> {
                    lookout.take(stream.head(), overheard(messages, found));
                    status.setRollbackOnly();
                });
    }

    private static List<Overheard> overheard(List<Message> messages, Watch... found) {
        var watches = new ArrayList<WatchId>();
        for (var watch : found) {
            watches.add(watch.id());
        }
        return messages.stream().map(message -> new Overheard(message, watches)).toList();
    }

    /** The subject was heard of now and then for weeks: so many messages every hour. */
    public void past(UUID subject, int perHour) {
        for (var hour = 1; hour <= 30 * 24; hour++) {
            db.execute(
                    "insert into listening_alerts.hour values (?, date_trunc('hour', ?::timestamptz),"
                            + " ?, 0, 0)",
                    subject,
                    clock.now.minus(Duration.ofHours(hour)).toString(),
                    perHour);
        }
        gauges.forget();
    }

    Alert acknowledge(Sight sight, int number, Reason reason) {
        return in(() -> acknowledging.acknowledge(sight, number, reason));
    }

    void keep() {
        transactions.executeWithoutResult(status -> keeping.keep());
    }

    void keepAfter(Duration time) {
        clock.pass(time);
        keep();
    }

    Rule rule(Kind kind) {
        return rules.all(Cast.sight(Cast.CARLA)).stream()
                .filter(rule -> rule.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    public List<Alert> all() {
        return alerts.list(Cast.sight(Cast.CARLA), Alerts.Which.ALL, null, 100);
    }

    List<Sign> signs(Alert alert) {
        return alerts.signs(List.of(alert)).getOrDefault(alert.id(), List.of());
    }

    int evidence(Alert alert) {
        return evidence.of(alert).size();
    }

    <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }
}
