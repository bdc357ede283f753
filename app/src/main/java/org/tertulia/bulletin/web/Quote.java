package org.tertulia.bulletin.web;

import org.tertulia.messages.Message;
import org.tertulia.networks.Author;
import org.tertulia.web.Page;

/** A message behind an insight, as it stands in the record, and where it was said. */
record Quote(Message message, String channel, String icon) {

    /** Where nobody signs, as in many a feed, the channel is the voice. */
    String who(Page page) {
        if (message.erased()) {
            return page.t("bulletin.somebody");
        }
        var author = message.author();
        return author == null || author.name().isBlank() ? channel : author.name();
    }

    /** By whose colour the face is drawn. */
    String face() {
        Author author = message.author();
        return author == null ? message.id().toString() : author.key();
    }
}
