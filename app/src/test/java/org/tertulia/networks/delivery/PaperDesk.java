package org.tertulia.networks.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.Speaking.Outgoing;
import org.tertulia.networks.delivery.Dispatch.Act;

/** The database of the simulation: the same rows, changed by the same rules, in memory. */
final class PaperDesk implements Desk {

    private final Map<UUID, Row> rows = new LinkedHashMap<>();
    private final Supplier<Instant> clock;
    private final LongSupplier nanos;
    private final Sometimes sometimes;

    PaperDesk(Supplier<Instant> clock, LongSupplier nanos, Sometimes sometimes) {
        this.clock = clock;
        this.nanos = nanos;
        this.sometimes = sometimes;
    }

    /**
     * An outbound row; {@code changedAt} is when it last changed, in nanoseconds that never jump.
     */
    record Row(Outgoing outgoing, ChannelId channel, Standing standing, long changedAt) {

        UUID id() {
            return UUID.fromString(outgoing.key());
        }

        boolean in(State state) {
            return standing.state() == state;
        }
    }

    void queue(UUID id, ChannelId channel) {
        var now = clock.get();
        var kind = Outgoing.Kind.COMMENT;
        var outgoing = new Outgoing(id.toString(), kind, null, "Hola", now);
        rows.put(id, new Row(outgoing, channel, Standing.queued(now), nanos.getAsLong()));
    }

    List<Row> where(Predicate<Row> wanted) {
        return rows.values().stream().filter(wanted).toList();
    }

    @Override
    public List<Dispatch> claim(int most, Collection<ChannelId> except, boolean paused) {
        var now = clock.get();
        var taken = new ArrayList<Dispatch>();
        for (var row : where(row -> row.standing().isDue(now))) {
            if (paused && row.in(State.QUEUED)) {
                continue;
            }
            if (taken.size() < most && !except.contains(row.channel())) {
                var dispatch = take(row, now);
                if (dispatch != null) {
                    taken.add(dispatch);
                }
            }
        }
        return taken;
    }

    private @Nullable Dispatch take(Row row, Instant now) {
        var found = row.standing();
        var act = found.act(now);
        sometimes.saw(found.state() + " is taken to " + act);
        if (act == Act.HOLD) {
            write(row, found.settled(Way.missed(), now), Way.missed());
            return null;
        }
        var standing = found.taken(act, now);
        put(row, standing);
        return new Dispatch(row.id(), row.id(), row.channel(), act, standing, now, row.outgoing());
    }

    @Override
    public boolean settle(Dispatch dispatch, Settlement settlement) {
        var row = rows.get(dispatch.id());
        if (row == null || !row.standing().heldUnder(dispatch.standing().lease())) {
            sometimes.saw("a courier that slept through its lease is refused");
            return false;
        }
        var now = clock.get();
        write(row, row.standing().settled(settlement, now), settlement);
        var quiet = settlement.quiet();
        if (quiet != null) {
            quieten(row.channel(), now.plus(quiet));
        }
        return true;
    }

    void decide(Row row, Settlement settlement) {
        write(row, row.standing().decided(settlement, clock.get()), settlement);
    }

    private void quieten(ChannelId channel, Instant until) {
        for (var row : where(row -> row.channel().equals(channel) && row.in(State.QUEUED))) {
            var due = row.standing().due();
            if (due != null && due.isBefore(until)) {
                sometimes.saw("a rate limit holds its neighbours");
                put(row, row.standing().quiet(until));
            }
        }
    }

    private void write(Row row, Standing standing, Settlement settlement) {
        sometimes.saw(settlement.outcome() + " makes it " + standing.state());
        put(row, standing);
    }

    private void put(Row row, Standing standing) {
        rows.put(row.id(), new Row(row.outgoing(), row.channel(), standing, nanos.getAsLong()));
    }
}
