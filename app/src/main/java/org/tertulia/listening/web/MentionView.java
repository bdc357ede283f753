package org.tertulia.listening.web;

import java.util.List;
import org.tertulia.messages.Message;

/** A message that watches matched, where it was said, and what of it they asked for. */
record MentionView(Message message, Where where, List<Ref> watches, List<Piece> pieces) {

    /** The channel, and the sign of its network. */
    record Where(int channel, String name, String network, String icon) {}

    /** A watch, to be opened. */
    record Ref(int number, String name) {}

    String author(String somebody) {
        var author = message.author();
        return author == null || author.name().isBlank() ? somebody : author.name();
    }

    String handle() {
        var author = message.author();
        var handle = author == null ? null : author.handle();
        return handle == null || handle.isBlank() ? "" : "@" + handle;
    }

    /** Only an address that a browser opens as a page. */
    String original() {
        var url = message.url();
        return url != null && (url.startsWith("https://") || url.startsWith("http://")) ? url : "";
    }
}
