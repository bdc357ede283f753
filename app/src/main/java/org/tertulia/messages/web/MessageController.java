package org.tertulia.messages.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.Messages;
import org.tertulia.networks.Channels;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;

/** One message with everything that is known of it. */
@Controller
class MessageController {

    private final Messages messages;
    private final Channels channels;

    MessageController(Messages messages, Channels channels) {
        this.messages = messages;
        this.channels = channels;
    }

    @GetMapping("/messages/{id}")
    Html show(Page page, Sight sight, @PathVariable String id) {
        var message = messages.byId(sight, MessageId.parse(id));
        var channel = channels.known(List.of(message.channel())).get(message.channel());
        var versions = messages.versions(sight, message.id()).reversed();
        var view = new MessageView(message, channel, versions);
        var titled = page.at(Place.NONE).titled(page.t("messages.title"));
        return out -> JtemessageGenerated.render(out, Html.PLAIN, titled, view);
    }
}
