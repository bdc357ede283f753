package org.tertulia.bulletin.web;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tertulia.messages.Message;
import org.tertulia.networks.Channels;
import org.tertulia.networks.Networks;

/** Makes of messages what a page quotes of them. */
@Component
class Quotes {

    private final Channels channels;
    private final Networks networks;

    Quotes(Channels channels, Networks networks) {
        this.channels = channels;
        this.networks = networks;
    }

    List<Quote> of(Collection<Message> messages) {
        var known = channels.known(messages.stream().map(Message::channel).distinct().toList());
        return messages.stream()
                .map(
                        message -> {
                            var channel = known.get(message.channel());
                            return channel == null
                                    ? new Quote(message, "", "message")
                                    : new Quote(
                                            message,
                                            channel.name(),
                                            networks.icon(channel.network()));
                        })
                .toList();
    }
}
