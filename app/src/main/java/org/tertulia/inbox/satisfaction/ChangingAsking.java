package org.tertulia.inbox.satisfaction;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.inbox.Voices;
import org.tertulia.inbox.satisfaction.SatisfactionFact.AskingChanged;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.Channels;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Sight;

/** Says on which channels of a brand satisfaction is asked. */
@UseCase
public class ChangingAsking {

    private final Askings askings;
    private final Channels channels;
    private final Voices voices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangingAsking(
            Askings askings,
            Channels channels,
            Voices voices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.askings = askings;
        this.channels = channels;
        this.voices = voices;
        this.events = events;
        this.clock = clock;
    }

    /**
     * On the channels of these numbers alone. Links that are out stay good for as long as they were
     * given. With {@code sends} the program sends them by itself.
     */
    public void ask(
            Sight sight, Brand brand, Collection<Integer> numbers, int days, boolean sends) {
        if (days < 1 || days > Asking.MOST) {
            throw new Refused(new SatisfactionRefusal.DaysUnfit(Asking.MOST));
        }
        var meant = meant(sight, brand, numbers);
        var known = askings.of(sight, brand.id());
        var wanted = new Asking(ids(meant), days, sends);
        if (known.equals(wanted) || known.channels().isEmpty() && meant.isEmpty()) {
            return;
        }
        var at = clock.instant();
        askings.set(brand.id(), meant, days, sends, sight.who().id(), at);
        events.publishEvent(
                new AskingChanged(
                        brand.id(),
                        meant.stream().map(Channel::number).toList(),
                        days,
                        sends,
                        sight.who().actor(),
                        at));
    }

    private static Set<ChannelId> ids(List<Channel> channels) {
        return channels.stream().map(Channel::id).collect(Collectors.toSet());
    }

    private List<Channel> meant(Sight sight, Brand brand, Collection<Integer> numbers) {
        var meant =
                numbers.stream().distinct().map(number -> channels.find(sight, number)).toList();
        for (var channel : meant) {
            if (!channel.brand().equals(brand.id())) {
                throw new NotFound("channel:" + channel.number());
            }
            if (!channel.managed() || !voices.on(channel.id()).speaks()) {
                throw new Refused(new SatisfactionRefusal.ChannelMute(channel.name()));
            }
        }
        return meant;
    }
}
