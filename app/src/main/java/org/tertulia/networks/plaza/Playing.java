package org.tertulia.networks.plaza;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tertulia.kernel.Loop;
import org.tertulia.kernel.Room;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.ChannelState;
import org.tertulia.networks.Channels;
import org.tertulia.networks.plaza.crowd.Script;

/** Plays the stories of the squares as time goes by, and lets people react to answers. */
@Component
public class Playing extends Loop {

    /** So much at once, in one transaction. */
    private static final int MOST = 50;

    /** What was missed longer than this is not made up for: the story goes on from now. */
    private static final Duration MISSED = Duration.ofMinutes(1);

    private final Presences presences;
    private final Errands errands;
    private final Channels channels;
    private final Memories memories;
    private final Performing performing;
    private final Responding responding;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Room room;

    Playing(
            Presences presences,
            Errands errands,
            Channels channels,
            Memories memories,
            Performing performing,
            Responding responding,
            TransactionTemplate transactions,
            Clock clock,
            Room room,
            @Value("${tertulia.background}") boolean background) {
        super(background);
        this.presences = presences;
        this.errands = errands;
        this.channels = channels;
        this.memories = memories;
        this.performing = performing;
        this.responding = responding;
        this.transactions = transactions;
        this.clock = clock;
        this.room = room;
    }

    /** What is due now on one square, and the reactions that are; whether there was any. */
    @Override
    public boolean round() {
        if (room.none()) {
            return false;
        }
        var played = Boolean.TRUE.equals(transactions.execute(status -> play()));
        var reacted = Boolean.TRUE.equals(transactions.execute(status -> react()));
        return played || reacted;
    }

    private boolean play() {
        var now = clock.instant();
        var presence = presences.take(now);
        presence.ifPresent(there -> play(there, now));
        return presence.isPresent();
    }

    private void play(Presence presence, Instant now) {
        var channel = active(presence.square());
        if (channel == null || !Setting.of(channel).peopled()) {
            presences.come(presence.square(), null);
            return;
        }
        var setting = Setting.of(channel);
        var script = new Script(setting.seed(), setting.about(), presence.tide(setting.seed()));
        var memory = memories.of(channel.id());
        var at = presence.next();
        if (at == null || at.isBefore(now.minus(MISSED))) {
            at = now;
        }
        var there = presence;
        for (var done = 0; done < MOST && !at.isAfter(now); done++) {
            performing.perform(channel, there.step(), script.act(there.step(), memory), at);
            at = at.plus(script.pause(there.step(), setting.perMinute()));
            there = there.after(at);
        }
        presences.keep(there);
    }

    private boolean react() {
        var now = clock.instant();
        var due = errands.take(now, MOST);
        for (var errand : due) {
            var channel = active(errand.square());
            if (channel != null && Setting.of(channel).peopled()) {
                responding.respond(channel, errand, now);
            }
        }
        return !due.isEmpty();
    }

    private @Nullable Channel active(ChannelId square) {
        var channel = channels.known(List.of(square)).get(square);
        return channel == null || channel.state() != ChannelState.ACTIVE ? null : channel;
    }
}
