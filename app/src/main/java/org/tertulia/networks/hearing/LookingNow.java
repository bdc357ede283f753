package org.tertulia.networks.hearing;

import static org.tertulia.networks.db.Tables.LOOK;

import java.time.Clock;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.tertulia.kernel.AfterCommit;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;
import org.tertulia.networks.ChannelState;
import org.tertulia.networks.Channels;
import org.tertulia.networks.Looking;
import org.tertulia.networks.Networks;
import org.tertulia.networks.NetworksRefusal;
import org.tertulia.networks.NewsAnnounced;
import org.tertulia.organization.Sight;

/** Has a channel looked at without waiting for its time. */
@UseCase
public class LookingNow {

    private final DSLContext dsl;
    private final Channels channels;
    private final Networks networks;
    private final Visiting visiting;
    private final Clock clock;

    LookingNow(
            DSLContext dsl, Channels channels, Networks networks, Visiting visiting, Clock clock) {
        this.dsl = dsl;
        this.channels = channels;
        this.networks = networks;
        this.visiting = visiting;
        this.clock = clock;
    }

    public void lookNow(Sight sight, int number) {
        var channel = channels.find(sight, number);
        if (channel.state() != ChannelState.ACTIVE) {
            throw new Refused(new NetworksRefusal.NotActive());
        }
        if (!(networks.of(channel) instanceof Looking)) {
            throw new Refused(new NetworksRefusal.NothingToLookAt());
        }
        dsl.update(LOOK)
                .set(LOOK.NEXT_AT, clock.instant())
                .where(LOOK.CHANNEL_ID.eq(channel.id().value()))
                .execute();
        AfterCommit.run(visiting::wake);
    }

    @EventListener(id = "networks.looking.announced")
    void on(NewsAnnounced news) {
        dsl.update(LOOK)
                .set(LOOK.NEXT_AT, clock.instant())
                .where(LOOK.CHANNEL_ID.eq(news.channel().value()), LOOK.NEXT_AT.isNotNull())
                .execute();
        AfterCommit.run(visiting::wake);
    }
}
