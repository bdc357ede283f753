package org.tertulia.networks.hearing;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.kernel.UseCase;
import org.tertulia.networks.Channels;
import org.tertulia.networks.GapsClosed;
import org.tertulia.organization.Sight;
import org.tertulia.web.Live;

/** A person has looked on the network itself for what a channel may have missed. */
@UseCase
public class ClosingGaps {

    private final Channels channels;
    private final Gaps gaps;
    private final ApplicationEventPublisher events;
    private final Live live;
    private final Clock clock;

    ClosingGaps(
            Channels channels,
            Gaps gaps,
            ApplicationEventPublisher events,
            Live live,
            Clock clock) {
        this.channels = channels;
        this.gaps = gaps;
        this.events = events;
        this.live = live;
        this.clock = clock;
    }

    /** Closes those that are open now; nothing happens where none is. */
    public void close(Sight sight, int number) {
        var channel = channels.find(sight, number);
        var closed = gaps.close(channel, sight.who().id());
        if (closed == 0) {
            return;
        }
        live.nudge(channel.brand(), "channels");
        events.publishEvent(
                new GapsClosed(
                        channel.id(),
                        number,
                        channel.brand(),
                        closed,
                        sight.who().actor(),
                        clock.instant()));
    }
}
