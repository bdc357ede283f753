package org.tertulia.networks.mastodon;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.networks.Author;
import org.tertulia.networks.Content;
import org.tertulia.networks.Media;
import org.tertulia.networks.NetworkItem;
import org.tertulia.networks.Quoted;
import org.tertulia.networks.Reading;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes items of what {@link Told} stored; touches neither network nor clock. */
final class StatusReading {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST_NOTE = 2_000;

    private final Home home;

    StatusReading(Home home) {
        this.home = home;
    }

    Reading read(byte[] payload) {
        try {
            return read(JSON.readTree(payload));
        } catch (JacksonException e) {
            return new Reading.Unreadable(
                    "networks.quarantine.BadJson", Integer.toString(e.getLocation().getColumnNr()));
        }
    }

    private Reading read(JsonNode told) {
        var what = told.path("what").asString("");
        if (what.equals(Told.DELETED)) {
            var id = told.path("id").asString("");
            return Reading.Items.of(new NetworkItem.Deletion(id, time(told.path("at"))));
        }
        var status = told.path("status");
        for (var needed : List.of("id", "content")) {
            if (!status.path(needed).isString()) {
                return new Reading.Unreadable("networks.quarantine.MissingField", needed);
            }
        }
        if (!status.path("account").path("acct").isString()) {
            return new Reading.Unreadable("networks.quarantine.MissingField", "account.acct");
        }
        return switch (what) {
            case Told.SAID -> Reading.Items.of(said(status));
            case Told.EDITED -> Reading.Items.of(edited(status));
            default -> new Reading.Unreadable("networks.quarantine.UnknownKind", what);
        };
    }

    /** As it is before whom: a comment to us alone is a direct message. */
    NetworkItem.Message said(JsonNode status) {
        var content = content(status, time(status.path("created_at")));
        if (status.path("visibility").asString("").equals("direct")) {
            return new NetworkItem.DirectMessage(content);
        }
        return content.inReplyTo() == null
                ? new NetworkItem.Post(content)
                : new NetworkItem.Comment(content);
    }

    private NetworkItem edited(JsonNode status) {
        return new NetworkItem.Edit(content(status, time(status.path("edited_at"))));
    }

    private Content content(JsonNode status, @Nullable Instant at) {
        return new Content(
                status.path("id").asString(""),
                author(status.path("account")),
                text(status),
                at,
                web(status.path("url")),
                media(status.path("media_attachments")),
                named(status.path("in_reply_to_id")),
                null,
                quoted(status.path("quote").path("quoted_status")));
    }

    private Author author(JsonNode account) {
        var handle = home.handle(account.path("acct").asString(""));
        var name = account.path("display_name").asString("").strip();
        return new Author(
                handle,
                handle,
                name.isEmpty() ? account.path("username").asString(handle) : name,
                web(account.path("avatar_static")),
                note(account));
    }

    /** Cut: whoever writes more writes at its beginning what matters to them. */
    private static @Nullable String note(JsonNode account) {
        if (!account.path("note").isString()) {
            return null;
        }
        var note = StatusText.of(account.path("note").asString());
        return note.substring(0, Math.min(note.length(), LONGEST_NOTE));
    }

    /** The warning comes first, as readers see it; what can be chosen in a poll comes last. */
    private static String text(JsonNode status) {
        var parts = new ArrayList<String>();
        parts.add(status.path("spoiler_text").asString("").strip());
        parts.add(StatusText.of(status.path("content").asString("")));
        var choices = new ArrayList<String>();
        status.path("poll")
                .path("options")
                .forEach(option -> choices.add("- " + option.path("title").asString("")));
        parts.add(String.join("\n", choices));
        parts.removeIf(String::isEmpty);
        return String.join("\n\n", parts);
    }

    private static List<Media> media(JsonNode attachments) {
        var media = new ArrayList<Media>();
        for (var attachment : attachments) {
            var url = web(attachment.path("url"));
            url = url != null ? url : web(attachment.path("remote_url"));
            if (url != null) {
                var alt = attachment.path("description").asString("").strip();
                var kind = kind(attachment.path("type").asString(""));
                media.add(new Media(url, alt.isEmpty() ? null : alt, kind));
            }
        }
        return media;
    }

    private static Media.Kind kind(String type) {
        return switch (type) {
            case "image" -> Media.Kind.IMAGE;
            case "video", "gifv" -> Media.Kind.VIDEO;
            case "audio" -> Media.Kind.AUDIO;
            default -> Media.Kind.OTHER;
        };
    }

    private @Nullable Quoted quoted(JsonNode status) {
        return status.path("account").path("acct").isString()
                ? new Quoted(author(status.path("account")).name(), text(status))
                : null;
    }

    private static @Nullable String named(JsonNode node) {
        return node.isString() && !node.asString().isBlank() ? node.asString() : null;
    }

    private static @Nullable String web(JsonNode node) {
        return node.isString() && node.asString().matches("(?i)https?://.{1,3990}")
                ? node.asString()
                : null;
    }

    private static @Nullable Instant time(JsonNode node) {
        try {
            return node.isString() ? OffsetDateTime.parse(node.asString()).toInstant() : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
