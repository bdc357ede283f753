package org.tertulia.inbox.outreach;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.inbox.InboxRefusal;
import org.tertulia.inbox.outreach.OutreachFact.CapsChanged;
import org.tertulia.inbox.outreach.OutreachFact.ChannelCapsChanged;
import org.tertulia.inbox.outreach.OutreachFact.ChannelCapsDropped;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.UseCase;
import org.tertulia.networks.Channels;
import org.tertulia.organization.Sight;

/** Says how often we begin something. */
@UseCase
public class Capping {

    private final QuietList quiet;
    private final ChannelLimits apart;
    private final Channels channels;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Capping(
            QuietList quiet,
            ChannelLimits apart,
            Channels channels,
            ApplicationEventPublisher events,
            Clock clock) {
        this.quiet = quiet;
        this.apart = apart;
        this.channels = channels;
        this.events = events;
        this.clock = clock;
    }

    private static void mustSupervise(Sight sight) {
        if (!sight.may(Role.SUPERVISOR)) {
            throw new Refused(new InboxRefusal.OnlyForSupervisors());
        }
    }

    private static @Nullable String said(@Nullable QuietHours quiet) {
        return quiet == null ? null : quiet.toString();
    }

    /**
     * @throws Refused with {@link InboxRefusal.OnlyForSupervisors} or {@link
     *     OutreachRefusal.CapsUnfit}
     */
    public void put(Sight sight, Caps asked) {
        mustSupervise(sight);
        var caps = asked.fit();
        if (caps.equals(quiet.holdCaps())) {
            return;
        }
        quiet.put(caps);
        events.publishEvent(
                new CapsChanged(
                        caps.contactDays(),
                        caps.channelDay(),
                        said(caps.quiet()),
                        sight.who().actor(),
                        clock.instant()));
    }

    /**
     * On one channel, instead of what holds on all.
     *
     * @throws Refused with {@link InboxRefusal.OnlyForSupervisors} or {@link
     *     OutreachRefusal.CapsUnfit}
     */
    public void put(Sight sight, int number, ChannelCaps asked) {
        mustSupervise(sight);
        var channel = channels.find(sight, number);
        var caps = asked.fit();
        // Whoever is about to begin something there waits, and is told.
        quiet.holdCaps();
        if (caps.equals(apart.all().get(channel.id()))) {
            return;
        }
        apart.put(channel.id(), caps);
        events.publishEvent(
                new ChannelCapsChanged(
                        channel.brand(),
                        number,
                        caps.channelDay(),
                        said(caps.quiet()),
                        caps.zone().getId(),
                        sight.who().actor(),
                        clock.instant()));
    }

    /**
     * There holds again what holds on all.
     *
     * @throws Refused with {@link InboxRefusal.OnlyForSupervisors}
     */
    public void drop(Sight sight, int number) {
        mustSupervise(sight);
        var channel = channels.find(sight, number);
        quiet.holdCaps();
        if (apart.all().containsKey(channel.id())) {
            apart.drop(channel.id());
            events.publishEvent(
                    new ChannelCapsDropped(
                            channel.brand(), number, sight.who().actor(), clock.instant()));
        }
    }
}
