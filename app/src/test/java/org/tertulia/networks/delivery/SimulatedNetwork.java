package org.tertulia.networks.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Reading;
import org.tertulia.networks.Speaking;

/**
 * A network as they are: it loses requests and answers, takes its time, lies, forgets keys. Its
 * journal of what it accepted is the only truth about what was said.
 */
final class SimulatedNetwork implements Speaking {

    /** A request that lost its client still arrives within this long, and is listed within that. */
    private static final Duration LATEST = Duration.ofSeconds(55);

    /** How long a client waits. */
    private static final Duration CLIENT = Duration.ofSeconds(30);

    private final Map<String, List<Accepted>> journal = new LinkedHashMap<>();
    private final Set<String> refused = new HashSet<>();
    private final List<Accepted> underway = new ArrayList<>();
    private final Promise promise;
    private final SplittableRandom random;
    private final World world;
    private final Sometimes sometimes;
    private boolean kind;

    /** What the simulation lets a network do: time passes for all, programs end. */
    interface World {
        long nanos();

        /** Others go on meanwhile. */
        void pass(Duration length);

        /** The program that is asking ends here. */
        Error crash();
    }

    private record Accepted(String key, String id, long at) {}

    SimulatedNetwork(Promise promise, SplittableRandom random, World world, Sometimes sometimes) {
        this.promise = promise;
        this.random = random;
        this.world = world;
        this.sometimes = sometimes;
    }

    /** From now on it does what it is asked, at once. */
    void beKind() {
        kind = true;
    }

    @Override
    public String name() {
        return "simulated";
    }

    @Override
    public Reading read(Channel channel, byte[] payload) {
        return new Reading.Unreadable("networks.quarantine.UnknownKind", null);
    }

    @Override
    public Promise promise(Channel channel) {
        return promise;
    }

    @Override
    public Delivery send(Channel channel, Outgoing outgoing) {
        if (kind) {
            return delivered(outgoing);
        }
        if (refused.contains(outgoing.key()) && random.nextInt(4) > 0) {
            return rejected(outgoing);
        }
        return switch (random.nextInt(16)) {
            case 0, 1, 2 -> delivered(outgoing);
            case 3 -> {
                accept(outgoing.key());
                yield unknown("the answer is lost");
            }
            case 4 -> unknown("the request is lost");
            case 5 -> {
                underway.add(new Accepted(outgoing.key(), "", world.nanos() + late()));
                yield unknown("the request arrives late");
            }
            case 6 -> {
                sometimes.saw("the network limits our rate");
                yield new Delivery.RateLimited(pause());
            }
            case 7 -> new Delivery.Unreachable("no connection", null);
            case 8 -> {
                sometimes.saw("the token has expired");
                yield new Delivery.Unreachable("token expired", null);
            }
            case 9 -> rejected(outgoing);
            case 10 -> {
                accept(outgoing.key());
                throw new IllegalStateException("The adapter has a bug after it sent");
            }
            case 11 -> throw new IllegalStateException("The adapter has a bug before it sent");
            case 12 -> {
                sometimes.saw("the program ends before the request arrived");
                throw world.crash();
            }
            case 13 -> {
                accept(outgoing.key());
                sometimes.saw("the program ends before it wrote down the answer");
                throw world.crash();
            }
            case 14 -> {
                var start = world.nanos();
                var slow = Duration.ofSeconds(random.nextLong(1, CLIENT.toSeconds()));
                underway.add(new Accepted(outgoing.key(), "", start + slow.toNanos()));
                world.pass(slow);
                yield world.nanos() - start > CLIENT.toNanos()
                        ? unknown("the client gave up")
                        : delivered(outgoing.key());
            }
            default -> {
                // The program is stopped while it waits for the answer.
                var answer = delivered(outgoing);
                world.pass(Duration.ofSeconds(random.nextLong(1, 600)));
                yield answer;
            }
        };
    }

    @Override
    public Sought seek(Channel channel, Outgoing outgoing) {
        if (!promise.seekable() || (!kind && random.nextInt(3) == 0)) {
            return new Sought.Undecided("cannot tell");
        }
        if (!kind && random.nextInt(10) == 0) {
            throw world.crash();
        }
        return listed(outgoing.key())
                .<Sought>map(entry -> new Sought.Present(entry.id(), null))
                .orElseGet(Sought.Absent::new);
    }

    /** Requests that lost their client arrive, each at its time until then. */
    void arrive(long until) {
        var due = underway.stream().filter(late -> late.at() <= until).toList();
        underway.removeAll(due);
        for (var late : due) {
            sometimes.saw("a request arrives after its client gave up");
            accept(late.key(), late.at());
        }
    }

    /** How many things are said there under this key. */
    int said(String key) {
        return journal.getOrDefault(key, List.of()).size();
    }

    /** Its id there, as a person sees it who goes and looks. */
    Optional<String> id(String key) {
        return listed(key).map(Accepted::id);
    }

    private Delivery delivered(Outgoing outgoing) {
        return new Delivery.Delivered(accept(outgoing.key()), null);
    }

    private Delivery delivered(String key) {
        return new Delivery.Delivered(journal.get(key).getFirst().id(), null);
    }

    private Delivery rejected(Outgoing outgoing) {
        if (said(outgoing.key()) > 0) {
            sometimes.saw("the network rejects what it has already");
        }
        refused.add(outgoing.key());
        return new Delivery.Rejected("no", null);
    }

    private Delivery unknown(String why) {
        sometimes.saw(why);
        return new Delivery.Unknown(why);
    }

    private String accept(String key) {
        return accept(key, world.nanos());
    }

    private String accept(String key, long at) {
        var said = journal.computeIfAbsent(key, any -> new ArrayList<>());
        var window = promise.idempotency().toNanos();
        for (var entry : said) {
            if (at - entry.at() < window) {
                sometimes.saw("the network recognises the key");
                return entry.id();
            }
        }
        var id = key + "/" + said.size();
        said.add(new Accepted(key, id, at));
        return id;
    }

    /** Lists lag behind. */
    private Optional<Accepted> listed(String key) {
        return journal.getOrDefault(key, List.of()).stream()
                .filter(
                        entry ->
                                world.nanos() - entry.at()
                                        >= Math.floorMod(
                                                entry.id().hashCode() * 1_000_003L,
                                                LATEST.toNanos()))
                .findFirst();
    }

    private long late() {
        return random.nextLong(LATEST.toNanos());
    }

    private @Nullable Duration pause() {
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> Duration.ofSeconds(1);
            case 2 -> Duration.ofMinutes(20);
            default -> Duration.ofDays(4000);
        };
    }
}
