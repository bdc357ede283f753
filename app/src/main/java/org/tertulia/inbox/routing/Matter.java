package org.tertulia.inbox.routing;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tertulia.audience.ContactId;
import org.tertulia.kernel.BrandId;
import org.tertulia.language.Gist;
import org.tertulia.listening.WatchId;
import org.tertulia.messages.Message;
import org.tertulia.networks.Author;
import org.tertulia.networks.ChannelId;

/**
 * What rules are asked about: a message, and all that is known of it.
 *
 * @param contacts who it is, by all contacts that are one person with whoever wrote; none where
 *     nobody signed
 * @param watches that it is a mention of
 * @param said what the text has of what rules look for in it
 */
record Matter(
        BrandId brand,
        ChannelId channel,
        String network,
        Message.Kind kind,
        Gist gist,
        @Nullable String language,
        @Nullable Author author,
        Set<ContactId> contacts,
        Set<WatchId> watches,
        Set<Said> said) {

    /** That a text has the words, or a hashtag, that a rule looks for. */
    record Said(UUID rule, Part part) {}

    enum Part {
        HASHTAG,
        WORDS
    }
}
