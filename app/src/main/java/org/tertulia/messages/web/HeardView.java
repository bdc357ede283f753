package org.tertulia.messages.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.messages.Message;
import org.tertulia.networks.Channel;
import org.tertulia.web.Page;

/** What a channel heard, the newest first; {@code next} is the address of what was before. */
record HeardView(Channel channel, List<Message> messages, @Nullable String next) {

    /** Where nobody signs, as in many a feed, the channel is the voice. */
    String author(Page page, Message message) {
        if (message.erased()) {
            return page.t("messages.author.erased");
        }
        var author = message.author();
        return author == null ? channel.name() : author.name();
    }

    /** One face for one author, wherever they speak. */
    String face(Message message) {
        var author = message.author();
        return author == null ? channel.id().toString() : author.key();
    }
}
