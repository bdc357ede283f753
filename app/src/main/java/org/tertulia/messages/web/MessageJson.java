package org.tertulia.messages.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tertulia.language.web.SenseJson;
import org.tertulia.messages.Message;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.Messages;
import org.tertulia.networks.Author;

/**
 * A message as it stands, for programs; {@code channel} is the channel's number; nothing is {@code
 * understood} of our own.
 */
record MessageJson(
        String id,
        int channel,
        String kind,
        boolean ours,
        @Nullable AuthorJson author,
        @Nullable String text,
        Instant at,
        Instant heardAt,
        @Nullable String url,
        @Nullable String remoteId,
        @Nullable String inReplyTo,
        @Nullable String language,
        @Nullable SenseJson understood,
        List<MediaJson> media,
        boolean history,
        boolean edited,
        boolean erased,
        @Nullable Instant deletedAt) {

    static MessageJson of(Message message, int channel) {
        var sense = message.sense();
        return new MessageJson(
                message.id().toString(),
                channel,
                name(message.kind()),
                message.ours(),
                AuthorJson.of(message.author()),
                message.text(),
                message.at(),
                message.heardAt(),
                message.url(),
                message.remoteId(),
                id(message.parent()),
                message.language(),
                sense == null ? null : SenseJson.of(sense),
                message.media().stream().map(MediaJson::of).toList(),
                message.history(),
                message.edited(),
                message.erased(),
                message.deletedAt());
    }

    private static @Nullable String id(@Nullable MessageId id) {
        return id == null ? null : id.toString();
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    record AuthorJson(@Nullable String handle, String name) {
        static @Nullable AuthorJson of(@Nullable Author author) {
            return author == null ? null : new AuthorJson(author.handle(), author.name());
        }
    }

    /** A form that the message had. */
    record VersionJson(
            int n,
            String what,
            Instant at,
            Instant heardAt,
            @Nullable AuthorJson author,
            @Nullable String text,
            List<MediaJson> media,
            boolean erased) {

        static VersionJson of(Messages.Version version) {
            return new VersionJson(
                    version.n(),
                    name(version.what()),
                    version.at(),
                    version.heardAt(),
                    AuthorJson.of(version.author()),
                    version.text(),
                    version.media().stream().map(MediaJson::of).toList(),
                    version.erased());
        }
    }

    /** All forms, in the order in which they were recorded; there is never a further page. */
    record VersionsJson(List<VersionJson> items, @Nullable String next) {}
}
