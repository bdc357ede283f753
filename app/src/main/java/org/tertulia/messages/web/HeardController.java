package org.tertulia.messages.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.messages.Message;
import org.tertulia.messages.Position;
import org.tertulia.messages.Writings;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Channels;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;

/** What was heard on a channel, whether a watch asks for it or not. */
@Controller
class HeardController {

    private static final int SHOWN = 20;

    private final Channels channels;
    private final Writings writings;

    HeardController(Channels channels, Writings writings) {
        this.channels = channels;
        this.writings = writings;
    }

    @GetMapping("/channels/{number:[0-9]{1,9}}/messages")
    Html show(
            Page page,
            Sight sight,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable String after) {
        var channel = channels.find(sight, number);
        var behind = Position.parse(after).orElse(null);
        var heard = writings.heard(sight, channel.id(), behind, SHOWN);
        var view = new HeardView(channel, heard, next(channel, heard));
        var titled = page.at(Place.CHANNELS).titled(page.t("messages.on", channel.name()));
        return out -> JteheardGenerated.render(out, Html.PLAIN, titled, view);
    }

    private static @Nullable String next(Channel channel, List<Message> heard) {
        return heard.size() < SHOWN
                ? null
                : path(channel) + "?after=" + Position.of(heard.getLast());
    }

    private static String path(Channel channel) {
        return "/channels/" + channel.number() + "/messages";
    }
}
