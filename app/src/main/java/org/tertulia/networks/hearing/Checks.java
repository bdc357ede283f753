package org.tertulia.networks.hearing;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.tertulia.networks.Author;
import org.tertulia.networks.Content;
import org.tertulia.networks.NetworkItem;
import org.tertulia.networks.Quoted;
import org.tertulia.networks.Reading;

/** What every item must hold, whatever its network. */
final class Checks {

    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_ID = 2_000;
    private static final Duration AHEAD = Duration.ofDays(1);

    /** Before the first web page nobody wrote on one: such a date is a default, not a time. */
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    private Checks() {}

    /** What is wrong with it; null when nothing is. */
    static Reading.@Nullable Unreadable fault(NetworkItem item) {
        // An edit is a message, too: it carries the whole new form.
        return switch (item) {
            case NetworkItem.Message message -> fault(message.content());
            case NetworkItem.Deletion deletion -> idFault(deletion.remoteId());
        };
    }

    private static Reading.@Nullable Unreadable fault(Content content) {
        var fault = idFault(content.remoteId());
        fault = fault != null ? fault : idFault(content.inReplyTo());
        fault = fault != null ? fault : idFault(content.thread());
        fault = fault != null ? fault : textFault(content.text(), "text");
        fault = fault != null ? fault : textFault(content.url(), "url");
        fault = fault != null ? fault : authorFault(content.author());
        fault = fault != null ? fault : quotedFault(content.quoted());
        for (var media : content.media()) {
            fault = fault != null ? fault : textFault(media.url(), "media.url");
            fault = fault != null ? fault : textFault(media.alt(), "media.alt");
        }
        return fault;
    }

    private static Reading.@Nullable Unreadable idFault(@Nullable String id) {
        if (id == null) {
            return null;
        }
        if (id.isBlank()) {
            return new Reading.Unreadable("networks.quarantine.IdMissing", null);
        }
        if (id.length() > LONGEST_ID) {
            return new Reading.Unreadable(
                    "networks.quarantine.IdTooLong", String.valueOf(id.length()));
        }
        return textFault(id, "id");
    }

    private static Reading.@Nullable Unreadable authorFault(@Nullable Author author) {
        if (author == null) {
            return null;
        }
        var fault = idFault(author.key());
        fault = fault != null ? fault : textFault(author.handle(), "author.handle");
        fault = fault != null ? fault : textFault(author.name(), "author.name");
        return fault != null ? fault : textFault(author.avatar(), "author.avatar");
    }

    private static Reading.@Nullable Unreadable quotedFault(@Nullable Quoted quoted) {
        if (quoted == null) {
            return null;
        }
        var fault = textFault(quoted.author(), "quoted.author");
        return fault != null ? fault : textFault(quoted.text(), "quoted.text");
    }

    private static Reading.@Nullable Unreadable textFault(@Nullable String text, String where) {
        if (text == null) {
            return null;
        }
        if (text.length() > LONGEST_TEXT) {
            return new Reading.Unreadable("networks.quarantine.TextTooLong", where);
        }
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '\0') {
                return new Reading.Unreadable("networks.quarantine.NulCharacter", where);
            }
            if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return new Reading.Unreadable("networks.quarantine.LoneSurrogate", where);
            }
        }
        return null;
    }

    /**
     * The item with a time that can be true: one more than a day ahead counts as heard now, one
     * before the web counts as none. Microseconds, as the database keeps them.
     */
    static NetworkItem sane(NetworkItem item, Instant heardAt) {
        return switch (item) {
            case NetworkItem.Post post -> new NetworkItem.Post(sane(post.content(), heardAt));
            case NetworkItem.Comment comment ->
                    new NetworkItem.Comment(sane(comment.content(), heardAt));
            case NetworkItem.DirectMessage direct ->
                    new NetworkItem.DirectMessage(sane(direct.content(), heardAt));
            case NetworkItem.Review review ->
                    new NetworkItem.Review(sane(review.content(), heardAt));
            case NetworkItem.Reaction reaction ->
                    new NetworkItem.Reaction(sane(reaction.content(), heardAt));
            case NetworkItem.Notice notice ->
                    new NetworkItem.Notice(sane(notice.content(), heardAt), notice.returned());
            case NetworkItem.Edit edit -> new NetworkItem.Edit(sane(edit.content(), heardAt));
            case NetworkItem.Deletion deletion ->
                    new NetworkItem.Deletion(deletion.remoteId(), sane(deletion.at(), heardAt));
        };
    }

    private static Content sane(Content content, Instant heardAt) {
        return new Content(
                content.remoteId(),
                content.author(),
                content.text(),
                sane(content.at(), heardAt),
                content.url(),
                content.media(),
                content.inReplyTo(),
                content.thread(),
                content.quoted());
    }

    private static @Nullable Instant sane(@Nullable Instant at, Instant heardAt) {
        if (at == null || at.isBefore(EARLIEST)) {
            return null;
        }
        return at.isAfter(heardAt.plus(AHEAD)) ? heardAt : at.truncatedTo(ChronoUnit.MICROS);
    }
}
