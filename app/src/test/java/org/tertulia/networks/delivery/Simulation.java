package org.tertulia.networks.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.tertulia.kernel.BrandId;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.ChannelRole;
import org.tertulia.networks.ChannelState;
import org.tertulia.networks.Speaking.Promise;
import tools.jackson.databind.json.JsonMapper;

/**
 * Several programs carry answers to networks that behave as badly as networks do, in a time that
 * only passes when it is told to, on one thread: the same seed is the same story. The rules and the
 * courier's steps are the real ones; network, database and clock are not.
 */
final class Simulation implements SimulatedNetwork.World {

    private static final int PROGRAMS = 3;
    private static final int MOST_NESTED = 4;

    /** How long a person takes to go and look. */
    private static final Duration LOOKS_AFTER = Duration.ofMinutes(3);

    /** Longest wait there is, twice over: after it everything must have come to its end. */
    private static final Duration BOUND = Duration.ofDays(4);

    private final SplittableRandom random;
    private final Options options;
    private final Sometimes sometimes;
    private final PaperDesk desk;
    private final Carrying carrying;
    private final List<Road> channels = new ArrayList<>();
    private final boolean[] working = new boolean[PROGRAMS];
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private long nanos;
    private int nested;
    private boolean kind;
    private boolean jumpedBack;
    private int queued;

    /** What a story is made of. */
    record Options(long seed, int messages, int steps) {}

    /** A channel with its network. */
    private record Road(Channel channel, SimulatedNetwork network) {}

    /** A program ends without warning. */
    private static final class Crash extends Error {
        private static final long serialVersionUID = 1;

        Crash() {
            super("crash", null, false, false);
        }
    }

    Simulation(Options options, Sometimes sometimes) {
        this.options = options;
        this.sometimes = sometimes;
        this.random = new SplittableRandom(options.seed());
        this.desk = new PaperDesk(() -> now, () -> nanos, sometimes);
        this.carrying = new Carrying(desk, () -> nanos);
        var promises =
                List.of(
                        new Promise(Duration.ZERO, true, 0),
                        new Promise(Duration.ZERO, false, 0),
                        new Promise(Duration.ofMinutes(12), true, 0),
                        new Promise(Duration.ofMinutes(10), false, 0));
        for (var promise : promises) {
            var network = new SimulatedNetwork(promise, random.split(), this, sometimes);
            channels.add(new Road(channel(channels.size() + 1), network));
        }
    }

    private Channel channel(int number) {
        return new Channel(
                new ChannelId(new UUID(0, number)),
                number,
                new BrandId(new UUID(0, 0)),
                "simulated",
                "Simulated",
                ChannelRole.MANAGED,
                ChannelState.ACTIVE,
                JsonMapper.shared().createObjectNode());
    }

    /** First everything goes wrong and nothing may break; then it stops, and all must end well. */
    void run() {
        for (var i = 0; i < options.steps(); i++) {
            step();
            check();
        }
        kind = true;
        channels.forEach(way -> way.network().beKind());
        var end = nanos + BOUND.toNanos();
        while (nanos < end && !desk.where(row -> !row.standing().state().settled()).isEmpty()) {
            round(0);
            elapse(Duration.ofMinutes(1));
            person();
            check();
        }
        var left = desk.where(row -> !row.standing().state().settled());
        require(left.isEmpty(), "these never came to an end: " + left);
    }

    private void step() {
        var die = random.nextInt(100);
        if (die < 60) {
            round(random.nextInt(PROGRAMS));
        } else if (die < 78) {
            elapse(Duration.ofSeconds(random.nextLong(1, 120)));
        } else if (die < 84) {
            person();
        } else if (die < 92) {
            elapse(Duration.ofMinutes(random.nextLong(1, 30)));
        } else if (die < 98) {
            queue();
        } else {
            rarely();
        }
    }

    /** Somebody answers. */
    private void queue() {
        if (queued < options.messages()) {
            queued++;
            var road = channels.get(random.nextInt(channels.size()));
            desk.queue(new UUID(random.nextLong(), random.nextLong()), road.channel().id());
        }
    }

    private void rarely() {
        switch (random.nextInt(6)) {
            case 0 -> {
                sometimes.saw("everything is off for days");
                elapse(Duration.ofHours(random.nextLong(3, 72)));
            }
            case 1 -> {
                sometimes.saw("the clock jumps ahead");
                now = now.plus(Duration.ofDays(2));
            }
            case 2 -> {
                // Half of a key's life is kept for such jumps; half of the shortest is 5 minutes.
                if (!jumpedBack) {
                    sometimes.saw("the clock jumps back");
                    now = now.minus(Duration.ofMinutes(4));
                    jumpedBack = true;
                }
            }
            default -> elapse(Duration.ofHours(random.nextLong(1, 6)));
        }
    }

    /** A program looks for work and does it, unless it is still about something. */
    private void round(int program) {
        if (working[program] || nested > MOST_NESTED) {
            return;
        }
        working[program] = true;
        try {
            work();
        } catch (Crash e) {
            sometimes.saw("a program ends without warning");
        } finally {
            working[program] = false;
        }
    }

    private void work() {
        var taken = nanos;
        var claimed = desk.claim(random.nextInt(1, 5), Set.of(), unlucky(10));
        if (unlucky(40)) {
            // The commit was durable, its reply was lost: whoever took them does not know.
            sometimes.saw("the reply to a commit is lost");
            return;
        }
        for (var dispatch : claimed) {
            if (unlucky(20)) {
                sometimes.saw("a program is stopped with a row in its hands");
                pass(Duration.ofSeconds(random.nextLong(1, 900)));
            }
            if (unlucky(40)) {
                throw new Crash();
            }
            var way = way(dispatch.channel());
            carrying.carry(dispatch, way.channel(), way.network(), taken);
        }
    }

    /** Somebody looks at the network, some minutes after the program asked, and decides. */
    private void person() {
        var asked =
                desk.where(
                        row ->
                                row.in(State.NEEDS_PERSON)
                                        && nanos - row.changedAt() >= LOOKS_AFTER.toNanos());
        for (var row : asked) {
            var found = way(row.channel()).network().id(row.outgoing().key());
            if (found.isPresent()) {
                sometimes.saw("a person finds it there");
                desk.decide(row, Settlement.confirmed(found.get(), null));
            } else if (random.nextBoolean()) {
                desk.decide(row, Settlement.again(Deciding.BY_HAND, Duration.ZERO, null, null));
            } else {
                desk.decide(row, Settlement.givenUp(Deciding.BY_HAND));
            }
        }
    }

    private void check() {
        for (var row : desk.where(any -> true)) {
            var said = way(row.channel()).network().said(row.outgoing().key());
            require(said <= 1, "said " + said + " times: " + row);
            switch (row.standing().state()) {
                case CONFIRMED -> require(said == 1, "confirmed and not there: " + row);
                case REJECTED, GIVEN_UP -> require(said == 0, "refused and yet there: " + row);
                case QUEUED, ARMED, UNKNOWN ->
                        require(row.standing().due() != null, "nobody comes back to it: " + row);
                case NEEDS_PERSON -> {}
            }
        }
    }

    private void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(
                    what
                            + "; the story is told again by bin/simulate 1 --seed "
                            + options.seed()
                            + " ("
                            + options
                            + ")");
        }
    }

    private boolean unlucky(int oneIn) {
        return !kind && random.nextInt(oneIn) == 0;
    }

    private Road way(ChannelId channel) {
        return channels.stream()
                .filter(way -> way.channel().id().equals(channel))
                .findFirst()
                .orElseThrow();
    }

    private void elapse(Duration length) {
        var start = nanos;
        for (var road : channels) {
            road.network().arrive(start + length.toNanos());
        }
        now = now.plus(length);
        nanos = start + length.toNanos();
    }

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public void pass(Duration length) {
        nested++;
        var end = nanos + length.toNanos();
        while (nanos < end) {
            var longest = Math.min(end - nanos, Duration.ofSeconds(30).toNanos());
            elapse(Duration.ofNanos(random.nextLong(longest) + 1));
            round(random.nextInt(PROGRAMS));
        }
        nested--;
    }

    @Override
    public Error crash() {
        return new Crash();
    }
}
