package org.tertulia.messages.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tertulia.kernel.MemberId;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.Messages;
import org.tertulia.messages.judging.Judgement;
import org.tertulia.messages.judging.Judgements;
import org.tertulia.networks.Channels;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;

/** One message with everything that is known of it. */
@Controller
class MessageController {

    private final Messages messages;
    private final Channels channels;
    private final Judgements judgements;
    private final Members members;

    MessageController(
            Messages messages, Channels channels, Judgements judgements, Members members) {
        this.messages = messages;
        this.channels = channels;
        this.judgements = judgements;
        this.members = members;
    }

    @GetMapping("/messages/{id}")
    Html show(Page page, Sight sight, @PathVariable String id) {
        var message = messages.byId(sight, MessageId.parse(id));
        var channel = channels.known(List.of(message.channel())).get(message.channel());
        var versions = messages.versions(sight, message.id()).reversed();
        var judged = judgements.of(sight, message.id());
        var view = new MessageView(message, channel, versions, judged, members.names(by(judged)));
        var titled = page.at(Place.NONE).titled(page.t("messages.title"));
        return out -> JtemessageGenerated.render(out, Html.PLAIN, titled, view);
    }

    private static List<MemberId> by(List<Judgement> judged) {
        return judged.stream().map(Judgement::by).distinct().toList();
    }
}
