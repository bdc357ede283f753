package org.tertulia.week;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.Heard;
import org.tertulia.networks.Looking;
import org.tertulia.networks.NetworkItem;
import org.tertulia.networks.Raw;
import org.tertulia.networks.Reading;
import org.tertulia.networks.Speaking;

/**
 * The network of the week, to be looked at and spoken on: of what we say it refuses one in fifty,
 * and of one in fifty it takes the word but gives no receipt. One of its channels is down for
 * hours.
 */
final class Town implements Looking, Speaking {

    static final String NAME = "town";

    private static final int LIMIT = 280;
    private static final int OFTEN = 50;

    private final Clock clock;
    private final Map<String, NetworkItem> items = new HashMap<>();
    private final Map<ChannelId, List<Heard>> written = new HashMap<>();
    private final Set<String> taken = ConcurrentHashMap.newKeySet();
    private @Nullable Outage outage;

    /** Nothing goes in or out there from one instant to another. */
    record Outage(ChannelId channel, Instant from, Instant until) {

        boolean at(Channel there, Instant now) {
            return there.id().equals(channel) && !now.isBefore(from) && now.isBefore(until);
        }
    }

    Town(Clock clock) {
        this.clock = clock;
    }

    /** What will be written there, in the order of its time, and when it is down. */
    void opens(List<Heard> all, Outage down) {
        outage = down;
        for (var each : all) {
            items.put(each.item().remoteId(), each.item());
            written.computeIfAbsent(each.channel().id(), _ -> new ArrayList<>()).add(each);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    private boolean down(Channel channel) {
        return outage != null && outage.at(channel, clock.instant());
    }

    @Override
    public Looked look(Channel channel, @Nullable String cursor) {
        var next = clock.instant().plus(Duration.ofMinutes(1));
        if (down(channel)) {
            return new Looked.Failed("networks.trouble.Unreachable", null, next);
        }
        var all = written.getOrDefault(channel.id(), List.of());
        var from = cursor == null ? 0 : Integer.parseInt(cursor);
        var to = from;
        while (to < all.size() && !all.get(to).heardAt().isAfter(clock.instant())) {
            to++;
        }
        return new Looked.Answered(
                all.subList(from, to).stream().map(Town::raw).toList(),
                String.valueOf(to),
                next,
                null,
                null,
                null);
    }

    private static Raw raw(Heard heard) {
        var id = heard.item().remoteId();
        return new Raw(id, "", id.getBytes(UTF_8));
    }

    @Override
    public Reading read(Channel channel, byte[] payload) {
        var item = items.get(new String(payload, UTF_8));
        return item == null
                ? new Reading.Unreadable("networks.quarantine.UnknownKind", null)
                : Reading.Items.of(item);
    }

    @Override
    public Promise promise(Channel channel) {
        return new Promise(Duration.ZERO, true, LIMIT);
    }

    @Override
    public boolean takesDirect() {
        return true;
    }

    /** Letters are taken for a day. */
    @Override
    public @Nullable Duration window(Channel channel, Outgoing.Kind kind) {
        return kind == Outgoing.Kind.DIRECT ? Duration.ofDays(1) : null;
    }

    @Override
    public Delivery send(Channel channel, Outgoing outgoing) {
        if (down(channel)) {
            return new Delivery.Unreachable("networks.trouble.Unreachable", null);
        }
        var luck = Math.floorMod(outgoing.key().hashCode(), OFTEN);
        if (luck == 0) {
            return new Delivery.Rejected("networks.delivery.CannotSpeak", null);
        }
        taken.add(outgoing.key());
        return luck == 1
                ? new Delivery.Unknown("no receipt")
                : new Delivery.Delivered("ours-" + outgoing.key(), null);
    }

    @Override
    public Sought seek(Channel channel, Outgoing outgoing) {
        if (down(channel)) {
            return new Sought.Undecided("down");
        }
        return taken.contains(outgoing.key())
                ? new Sought.Present("ours-" + outgoing.key(), null)
                : new Sought.Absent();
    }
}
