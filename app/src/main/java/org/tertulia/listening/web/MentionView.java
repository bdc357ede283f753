package org.tertulia.listening.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.language.Sentiment;
import org.tertulia.messages.Message;

/** A message that watches matched, where it was said, and what of it they asked for. */
public record MentionView(Message message, Where where, List<Ref> watches, List<Piece> pieces) {

    /** The channel, and the sign of its network. */
    public record Where(int channel, String name, String network, String icon) {}

    /**
     * A watch, to be opened.
     *
     * @param apart whether the message speaks of whom it is about otherwise than of others
     * @param sentiment how, if so; null where that is not sure enough to be said
     */
    public record Ref(int number, String name, boolean apart, @Nullable Sentiment sentiment) {}

    /** Where nobody signs, as in many a feed, the channel is the voice; {@code erased} if so. */
    public String author(String erased) {
        var author = message.author();
        if (author != null && !author.name().isBlank()) {
            return author.name();
        }
        return message.erased() ? erased : where.name();
    }

    public String handle() {
        var author = message.author();
        var handle = author == null ? null : author.handle();
        return handle == null || handle.isBlank() ? "" : "@" + handle;
    }

    /** Only an address that a browser opens as a page. */
    public String original() {
        var url = message.url();
        return url != null && (url.startsWith("https://") || url.startsWith("http://")) ? url : "";
    }
}
