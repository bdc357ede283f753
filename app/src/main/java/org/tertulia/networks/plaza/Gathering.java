package org.tertulia.networks.plaza;

import java.time.Clock;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.AfterCommit;
import org.tertulia.networks.ChannelAdjusted;
import org.tertulia.networks.ChannelConnected;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.ChannelResumed;
import org.tertulia.networks.Channels;

/** Lets people come to a square when it opens, and come or go when somebody changes its speed. */
@Component
class Gathering {

    private final Channels channels;
    private final Presences presences;
    private final Playing playing;
    private final Clock clock;

    Gathering(Channels channels, Presences presences, Playing playing, Clock clock) {
        this.channels = channels;
        this.presences = presences;
        this.playing = playing;
        this.clock = clock;
    }

    @EventListener(id = "networks.plaza.connected")
    void on(ChannelConnected connected) {
        gather(connected.channel());
    }

    @EventListener(id = "networks.plaza.adjusted")
    void on(ChannelAdjusted adjusted) {
        gather(adjusted.channel());
    }

    @EventListener(id = "networks.plaza.resumed")
    void on(ChannelResumed resumed) {
        gather(resumed.channel());
    }

    private void gather(ChannelId id) {
        var channel = channels.known(List.of(id)).get(id);
        if (channel == null || !channel.network().equals(PlazaAdapter.NAME)) {
            return;
        }
        presences.come(id, Setting.of(channel).peopled() ? clock.instant() : null);
        AfterCommit.run(playing::wake);
    }
}
