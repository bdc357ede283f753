package org.tertulia.networks.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdom2.Element;
import org.jdom2.filter.Filters;
import org.jspecify.annotations.Nullable;
import org.tertulia.networks.Media;

/** The files that an item carries, each once. */
final class FeedMedia {

    /** More than these are not kept. */
    static final int MOST = 20;

    private final Map<String, Media> found = new LinkedHashMap<>();
    private final URI base;

    FeedMedia(URI base) {
        this.base = base;
    }

    /** Enclosures, {@code media:content} and its kin. */
    FeedMedia of(Element item) {
        for (var element : item.getDescendants(Filters.element())) {
            var type = element.getAttributeValue("type");
            switch (element.getName()) {
                case "enclosure" -> add(element.getAttributeValue("url"), type, null);
                case "link" -> {
                    if ("enclosure".equals(element.getAttributeValue("rel"))) {
                        add(
                                element.getAttributeValue("href"),
                                type,
                                element.getAttributeValue("title"));
                    }
                }
                case "content" -> {
                    var medium = element.getAttributeValue("medium");
                    add(
                            element.getAttributeValue("url"),
                            type == null ? medium : type,
                            described(element));
                }
                default -> {}
            }
        }
        if (found.isEmpty()) {
            for (var element : item.getDescendants(Filters.element())) {
                if (element.getName().equals("thumbnail")) {
                    add(element.getAttributeValue("url"), "image", null);
                }
            }
        }
        return this;
    }

    FeedMedia and(List<Media> more) {
        more.forEach(media -> found.putIfAbsent(media.url(), media));
        return this;
    }

    void add(@Nullable String url, @Nullable String type, @Nullable String alt) {
        if (url == null || url.isBlank()) {
            return;
        }
        var absolute = resolved(base, url);
        if (absolute != null) {
            var said = alt == null || alt.isBlank() ? null : alt.strip();
            found.putIfAbsent(absolute, new Media(absolute, said, kind(type, absolute)));
        }
    }

    List<Media> all() {
        return new ArrayList<>(found.values().stream().limit(MOST).toList());
    }

    /** An http or https address, null for anything else. */
    static @Nullable String resolved(URI base, String url) {
        try {
            var absolute = base.resolve(url.strip().replace(" ", "%20")).toString();
            return PlainText.isWebAddress(absolute) && absolute.length() <= 4000 ? absolute : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String described(Element content) {
        for (var child : content.getChildren()) {
            if (child.getName().equals("description") || child.getName().equals("title")) {
                return child.getTextTrim();
            }
        }
        return null;
    }

    private static Media.Kind kind(@Nullable String type, String url) {
        var said = type == null ? "" : type.toLowerCase(Locale.ROOT);
        var path = url.replaceFirst("[?#].*", "").toLowerCase(Locale.ROOT);
        if (said.startsWith("image") || path.matches(".*\\.(jpe?g|png|gif|webp|avif)")) {
            return Media.Kind.IMAGE;
        }
        if (said.startsWith("video") || path.matches(".*\\.(mp4|webm|mov|m4v)")) {
            return Media.Kind.VIDEO;
        }
        if (said.startsWith("audio") || path.matches(".*\\.(mp3|ogg|m4a|oga|opus)")) {
            return Media.Kind.AUDIO;
        }
        return Media.Kind.OTHER;
    }
}
