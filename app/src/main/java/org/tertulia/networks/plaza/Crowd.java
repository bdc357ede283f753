package org.tertulia.networks.plaza;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelState;
import org.tertulia.networks.Channels;
import org.tertulia.networks.Connectable.Found;
import org.tertulia.networks.Connecting;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Sight;
import tools.jackson.databind.json.JsonMapper;

/** Lets the program itself bring people to a square, for a demonstration. */
@Component
public class Crowd {

    private final PlazaAdapter plaza;
    private final Channels channels;
    private final Connecting connecting;
    private final Customers customers;
    private final Entries entries;
    private final Square square;
    private final Arranging arranging;

    Crowd(
            PlazaAdapter plaza,
            Channels channels,
            Connecting connecting,
            Customers customers,
            Entries entries,
            Square square,
            Arranging arranging) {
        this.plaza = plaza;
        this.channels = channels;
        this.connecting = connecting;
        this.customers = customers;
        this.entries = entries;
        this.square = square;
        this.arranging = arranging;
    }

    /** What somebody says, in private or to all, at a time gone by. */
    public record Words(String customer, boolean alone, String text, Instant at) {}

    /** The brand's square of that name; connected if it is not yet. */
    public Channel square(Sight sight, Brand brand, String name) {
        return standing(sight, name)
                .orElseGet(
                        () -> connect(sight, brand, Map.of("name", name, "about", brand.name())));
    }

    private Optional<Channel> standing(Sight sight, String name) {
        return channels.all(sight).stream()
                .filter(channel -> channel.network().equals(PlazaAdapter.NAME))
                .filter(channel -> channel.name().equals(name))
                .filter(channel -> channel.state() != ChannelState.CLOSED)
                .findFirst();
    }

    /**
     * The same, and whoever comes there of themselves talk about the brand: so many times a minute,
     * and always the same from the same seed.
     */
    public Channel square(Sight sight, Brand brand, String name, long seed, int perMinute) {
        return standing(sight, name)
                .orElseGet(
                        () ->
                                connect(
                                        sight,
                                        brand,
                                        Map.of(
                                                "name", name,
                                                "about", brand.name(),
                                                "seed", String.valueOf(seed),
                                                "perMinute", String.valueOf(perMinute))));
    }

    private Channel connect(Sight sight, Brand brand, Map<String, String> given) {
        var found = (Found.Ready) plaza.seek(given);
        return connecting.connect(sight, brand, PlazaAdapter.NAME, found, null, null);
    }

    /** From now on what is asked of the square is taken, and no answer comes. */
    public void fallSilent(Sight sight, Channel there) {
        var given = JsonMapper.shared().createObjectNode();
        given.putObject("weather").put("silent", 100).put("keys", false);
        arranging.arrange(sight, there.number(), given);
    }

    /** Whether somebody of this name said just that there. */
    public boolean said(Channel there, String customer, String text) {
        return entries.said(there.id(), customers.named(customer), text);
    }

    public void say(Channel there, Words words) {
        var who = customers.named(words.customer());
        if (words.alone()) {
            square.whisper(there.id(), who, words.text(), words.at());
        } else {
            square.say(there.id(), who, null, words.text(), words.at());
        }
    }
}
