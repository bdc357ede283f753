package org.tertulia.listening.web;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tertulia.language.web.SenseJson;
import org.tertulia.listening.Mention;
import org.tertulia.listening.matching.Mark;
import org.tertulia.listening.matching.Marking;
import org.tertulia.listening.matching.Query;
import org.tertulia.messages.Message;
import org.tertulia.networks.ChannelId;

/**
 * A message that a query matches, as programs see it; {@code marks} are the parts of its text that
 * the query asked for. A message that names several may speak of each otherwise: {@code apart} is
 * how it speaks of whom the watch is about, if so.
 */
record MentionJson(
        UUID id,
        @Nullable Integer channel,
        Instant at,
        @Nullable Author author,
        @Nullable String text,
        @Nullable String url,
        @Nullable SenseJson understood,
        @Nullable Apart apart,
        boolean edited,
        @Nullable Instant deletedAt,
        List<Mark> marks) {

    /** {@code neg}, {@code neu} or {@code pos}; null where that is not sure enough to be said. */
    record Apart(@Nullable String sentiment) {

        static Apart of(Mention.Apart apart) {
            var sentiment = apart.sentiment();
            return new Apart(sentiment == null ? null : sentiment.word());
        }
    }

    record Author(@Nullable String handle, String name) {}

    static MentionJson of(
            Message message,
            @Nullable Apart apart,
            Map<ChannelId, Integer> channels,
            Collection<Query> queries) {
        var author = message.author();
        var sense = message.sense();
        var text = message.text();
        return new MentionJson(
                message.id().value(),
                channels.get(message.channel()),
                message.at(),
                author == null ? null : new Author(author.handle(), author.name()),
                text,
                message.url(),
                sense == null ? null : SenseJson.of(sense),
                apart,
                message.edited(),
                message.deletedAt(),
                text == null ? List.of() : Marking.marks(queries, text, message.language()));
    }
}
