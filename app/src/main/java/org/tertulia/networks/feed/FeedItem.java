package org.tertulia.networks.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tertulia.networks.Author;
import org.tertulia.networks.Content;
import org.tertulia.networks.Media;
import org.tertulia.networks.Raw;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * One item of a feed. {@code remoteId} is its guid or id, else its link, else a hash of it; {@code
 * text} is plain; {@code html} is what the feed held, as evidence.
 */
public record FeedItem(
        String remoteId,
        String title,
        String text,
        @Nullable String html,
        @Nullable String url,
        @Nullable String author,
        @Nullable Instant published,
        @Nullable Instant updated,
        List<Media> media) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public FeedItem {
        media = List.copyOf(media);
    }

    /** Reads back what {@link #raw} wrote; null when it is something else. */
    public static @Nullable FeedItem of(byte[] payload) {
        try {
            var item = JSON.readValue(payload, FeedItem.class);
            return item == null || item.remoteId() == null ? null : item;
        } catch (JacksonException | NullPointerException e) {
            return null;
        }
    }

    /** The item as it is stored before it is understood: JSON, one form for one content. */
    public Raw raw() {
        return new Raw(remoteId, version(), JSON.writeValueAsBytes(this));
    }

    /** What it says, as a message: the title, and the text where it says more. */
    public Content content() {
        var name = author;
        return new Content(
                remoteId,
                name == null ? null : new Author(name.toLowerCase(Locale.ROOT), null, name, null),
                said(),
                published == null ? updated : published,
                url,
                media,
                null,
                null,
                null);
    }

    private String said() {
        if (text.isBlank()) {
            return title;
        }
        return title.isBlank() || text.startsWith(title.replaceFirst("(…|\\.\\.\\.)$", ""))
                ? text
                : title + "\n\n" + text;
    }

    /** Changes when what people read changes; not with markup, dates or tokens in addresses. */
    private String version() {
        var pictures =
                media.stream()
                        .map(one -> one.url().replaceFirst("[?#].*", ""))
                        .collect(Collectors.joining("\n"));
        return hash(title, text, author == null ? "" : author, url == null ? "" : url, pictures);
    }

    static String hash(String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
