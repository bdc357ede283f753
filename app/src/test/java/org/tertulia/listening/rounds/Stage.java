package org.tertulia.listening.rounds;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tertulia.kernel.Role;
import org.tertulia.listening.Mentions;
import org.tertulia.messages.Arrivals;
import org.tertulia.messages.Followers;
import org.tertulia.messages.MessageStream;
import org.tertulia.messages.Messages;
import org.tertulia.messages.Street;
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
import org.tertulia.networks.hearing.Healths;
import org.tertulia.notifications.Notifying;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Companies;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.OnDuty;
import org.tertulia.testing.Cast;
import org.tertulia.testing.MovingClock;
import org.tertulia.web.Live;

/** The rounds by a clock that a test moves, on real channels on which people speak. */
@Component
@Scope("prototype")
public final class Stage {

    static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    /** A Tuesday, half an hour before the first round. */
    static final Instant MORNING = local("2026-11-24T08:30");

    private static final AtomicLong SAID = new AtomicLong(700_000);

    public final MovingClock clock = new MovingClock(MORNING);
    final Rounds rounds;
    final Plans plans;
    public final Novelties novelties;
    final Walk walk;
    private final Keeping keeping;
    private final Planning planning;
    private final SigningOff signingOff;
    private final DSLContext db;
    private final TransactionTemplate transactions;
    private final Networks networks;
    private final Connecting connecting;
    private final ItemConsumer recording;
    private final Followers followers;

    Stage(
            DSLContext db,
            TransactionTemplate transactions,
            Companies companies,
            Channels channels,
            Members members,
            OnDuty onDuty,
            Healths healths,
            Notifying notifying,
            MessageStream stream,
            Arrivals arrivals,
            Messages messages,
            Mentions mentions,
            Networks networks,
            Connecting connecting,
            ItemConsumer recording,
            Followers followers,
            ApplicationEventPublisher events,
            Live live) {
        this.db = db;
        this.transactions = transactions;
        this.networks = networks;
        this.connecting = connecting;
        this.recording = recording;
        this.followers = followers;
        rounds = new Rounds(db, clock);
        plans = new Plans(db, companies);
        novelties = new Novelties(stream, arrivals, messages, mentions);
        walk = new Walk(rounds, plans, novelties, channels, healths, clock);
        var turns = new WhoseTurn(onDuty);
        var reminding = new Reminding(db, channels, members, turns, notifying, events, live);
        keeping = new Keeping(db, transactions, plans, rounds, turns, reminding, clock, live);
        planning =
                new Planning(
                        plans, rounds, turns, novelties, channels, members, clock, events, live);
        signingOff =
                new SigningOff(rounds, plans, novelties, channels, healths, clock, events, live);
    }

    static Instant local(String time) {
        return LocalDateTime.parse(time).atZone(MADRID).toInstant();
    }

    /** A new channel of Olmo's that is well: what is said on it is brought by hand. */
    public Channel channel(String name) {
        return channel(name, new Brand(Cast.OLMO, 1, "Olmo"), Cast.sight(Cast.CARLA));
    }

    Channel channel(String name, Brand brand, Sight sight) {
        var network =
                networks.connectable().stream()
                        .filter(Submittable.class::isInstance)
                        .findFirst()
                        .orElseThrow();
        var found = (Found.Ready) network.seek(Map.of("name", name));
        return connecting.connect(sight, brand, network.name(), found, name, ChannelRole.WATCHED);
    }

    /**
     * A channel with a round that is open now, by the program's own clock, and stays so; and with
     * one before that nobody made. It is noon at the company's, so that no midnight is near.
     */
    public Channel opened(String name, Instant now) {
        var noon = ZoneOffset.ofHours(12 - now.atOffset(ZoneOffset.UTC).getHour());
        db.execute("update organization.company set zone = ?", noon.getId());
        var minute = now.atZone(noon).get(ChronoField.MINUTE_OF_DAY);
        var days = Set.of(DayOfWeek.values());
        var channel = channel(name);
        clock.now = now.minus(Duration.ofHours(3));
        plan(
                channel,
                new Schedule(120, minute - 130, Schedule.DAY, days),
                new Due.Everybody(Role.AGENT));
        clock.now = now;
        keep();
        return channel;
    }

    /** Somebody says this there. */
    public void say(Channel channel, String... texts) {
        say(channel, false, texts);
    }

    void say(Channel channel, boolean history, String... texts) {
        for (var text : texts) {
            var n = SAID.incrementAndGet();
            var content = Street.content("r" + n, Street.DARIO, text, Street.NOON);
            recording.take(
                    List.of(
                            new Heard(
                                    channel,
                                    new NetworkItem.Post(content),
                                    n,
                                    Street.NOON,
                                    history)));
        }
        for (int i = 0; i < 100 && followers.round(); i++) {}
    }

    /** Rounds of the usual schedule, the turn of everybody who answers. */
    void plan(Channel channel) {
        plan(channel, Schedule.USUAL, new Due.Everybody(Role.AGENT));
    }

    public void plan(Channel channel, Schedule schedule, Due due) {
        in(
                () -> {
                    planning.plan(Cast.sight(Cast.CARLA), List.of(channel.number()), schedule, due);
                    return channel;
                });
    }

    void drop(Channel channel) {
        in(
                () -> {
                    planning.drop(Cast.sight(Cast.CARLA), List.of(channel.number()));
                    return channel;
                });
    }

    /** The background's work at this moment. */
    public void keep() {
        keeping.keep();
    }

    void keepAt(String local) {
        clock.now = local(local);
        keeping.keep();
    }

    /** As who has the page of this moment before them. */
    Round sign(Sight sight, Round round) {
        return sign(sight, round, novelties.head());
    }

    Round sign(Sight sight, Round round, long upTo) {
        return in(() -> signingOff.signOff(sight, round.number(), upTo));
    }

    int signQuiet(Sight sight, List<Integer> numbers) {
        return in(() -> signingOff.signOffQuiet(sight, numbers, novelties.head()));
    }

    private <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }

    List<Round> all(Channel channel) {
        return rounds.history(Cast.sight(Cast.CARLA), channel.id(), null, 500);
    }

    Round last(Channel channel) {
        return all(channel).getFirst();
    }

    RoundState state(Round round) {
        return rounds.find(Cast.sight(Cast.OLGA), round.number()).state(clock.now);
    }
}
