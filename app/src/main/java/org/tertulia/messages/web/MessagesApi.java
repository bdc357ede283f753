package org.tertulia.messages.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.Messages;
import org.tertulia.messages.web.MessageJson.VersionJson;
import org.tertulia.messages.web.MessageJson.VersionsJson;
import org.tertulia.networks.Channels;
import org.tertulia.organization.Sight;

/** The record, for programs. */
@RestController
@RequestMapping("/api/v1/messages")
class MessagesApi {

    private final Messages messages;
    private final Channels channels;

    MessagesApi(Messages messages, Channels channels) {
        this.messages = messages;
        this.channels = channels;
    }

    @GetMapping("/{id}")
    MessageJson show(Sight sight, @PathVariable String id) {
        var message = messages.byId(sight, MessageId.parse(id));
        var channel = channels.known(List.of(message.channel())).get(message.channel());
        return MessageJson.of(message, channel == null ? 0 : channel.number());
    }

    @GetMapping("/{id}/versions")
    VersionsJson versions(Sight sight, @PathVariable String id) {
        var versions = messages.versions(sight, MessageId.parse(id));
        return new VersionsJson(versions.stream().map(VersionJson::of).toList(), null);
    }
}
