package org.tertulia.networks.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Role;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Channels;
import org.tertulia.networks.Networks;
import org.tertulia.organization.Sights;
import org.tertulia.web.Page;
import org.tertulia.web.PaletteSource;
import org.tertulia.web.Typed;

/** Channels by name or network, and the way to connect one. */
@Component
class ChannelsInPalette implements PaletteSource {

    private final Channels channels;
    private final Networks networks;
    private final Sights sights;

    ChannelsInPalette(Channels channels, Networks networks, Sights sights) {
        this.channels = channels;
        this.networks = networks;
        this.sights = sights;
    }

    @Override
    public List<Entry> matching(Typed typed, Page page) {
        var who = page.who();
        if (who == null) {
            return List.of();
        }
        var known = channels.all(sights.of(who)).stream().map(channel -> entry(page, channel));
        var connecting =
                page.can(Role.SUPERVISOR) ? Stream.of(connecting(page)) : Stream.<Entry>empty();
        return Stream.concat(known, connecting).filter(entry -> entry.fits(typed)).toList();
    }

    private Entry entry(Page page, Channel channel) {
        return new Entry(
                Kind.CHANNEL,
                networks.icon(channel.network()),
                channel.name(),
                page.t(networks.label(channel.network())),
                "/channels/" + channel.number());
    }

    private static Entry connecting(Page page) {
        return new Entry(Kind.COMMAND, "plug", page.t("networks.connect"), "", "/channels/new");
    }
}
