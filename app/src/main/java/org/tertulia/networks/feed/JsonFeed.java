package org.tertulia.networks.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON Feed 1.0 and 1.1, item by item, so that a break costs only what comes after it. */
final class JsonFeed {

    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(100)
                                                    .build())
                                    .build())
                    .build();

    private final URI base;
    private final FeedDates dates;
    private final Warnings warnings;
    private final Map<String, FeedItem> items = new LinkedHashMap<>();
    private final Map<String, String> fields = new LinkedHashMap<>();
    private boolean hasItems;

    JsonFeed(URI base, FeedDates dates, Warnings warnings) {
        this.base = base;
        this.dates = dates;
        this.warnings = warnings;
    }

    FeedRead read(String text) {
        try (var parser = JSON.createParser(text)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                fields(parser);
            }
        } catch (JacksonException e) {
            warnings.add(Warning.Kind.TRUNCATED, null);
        }
        var declared = fields.getOrDefault("version", "").contains("jsonfeed.org/version/");
        if (!declared && !(hasItems && fields.containsKey("title"))) {
            return new FeedRead.NotAFeed(FeedRead.Reason.OTHER_JSON, List.of());
        }
        var site = FeedMedia.resolved(base, fields.getOrDefault("home_page_url", ""));
        return new FeedRead.Feed(
                fields.getOrDefault("title", "").strip(),
                site == null || fields.getOrDefault("home_page_url", "").isBlank()
                        ? null
                        : URI.create(site),
                new ArrayList<>(items.values()),
                null,
                warnings.all());
    }

    private void fields(JsonParser parser) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            var token = parser.nextToken();
            if (name.equals("items") && token == JsonToken.START_ARRAY) {
                hasItems = true;
                items(parser);
            } else if (token == JsonToken.VALUE_STRING) {
                fields.put(name, parser.getString());
            } else {
                parser.skipChildren();
            }
        }
    }

    private void items(JsonParser parser) {
        int seen = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode node = parser.readValueAsTree();
            if (++seen > XmlFeed.MOST) {
                warnings.add(Warning.Kind.TOO_MANY_ITEMS, String.valueOf(XmlFeed.MOST));
                continue;
            }
            if (!node.isObject()) {
                warnings.add(Warning.Kind.SKIPPED_ITEM, String.valueOf(seen));
                continue;
            }
            var item = Soundness.of(item(node), warnings);
            if (items.putIfAbsent(item.remoteId(), item) != null) {
                warnings.add(Warning.Kind.DUPLICATE_ITEM, item.remoteId());
            }
        }
    }

    private FeedItem item(JsonNode node) {
        var link = link(node);
        var near = link == null ? base : URI.create(link);
        var html = text(node, "content_html");
        var plain =
                html == null
                        ? new PlainText(
                                PlainText.tidy(or(text(node, "content_text"), "")), List.of())
                        : PlainText.of(html, near.toString());
        var summary = text(node, "summary");
        var said = plain.text().isEmpty() && summary != null ? summary.strip() : plain.text();
        var id = text(node, "id");
        return new FeedItem(
                or(id, or(link, "")).strip(),
                or(text(node, "title"), "").replaceAll("\\s+", " ").strip(),
                said,
                html,
                link,
                author(node),
                dates.read(text(node, "date_published")),
                dates.read(text(node, "date_modified")),
                media(node, near).and(plain.pictures()).all());
    }

    private @Nullable String link(JsonNode node) {
        var url = or(text(node, "url"), or(text(node, "external_url"), ""));
        return url.isBlank() ? null : FeedMedia.resolved(base, url);
    }

    private static FeedMedia media(JsonNode node, URI near) {
        var media = new FeedMedia(near);
        media.add(text(node, "image"), "image", null);
        for (var attachment : node.path("attachments")) {
            media.add(
                    text(attachment, "url"),
                    text(attachment, "mime_type"),
                    text(attachment, "title"));
        }
        return media;
    }

    private static @Nullable String author(JsonNode node) {
        var first = node.path("authors").path(0);
        var name = text(first, "name");
        return name == null ? text(node.path("author"), "name") : name;
    }

    /** A number is taken as text: the standard asks for it. */
    private static @Nullable String text(JsonNode node, String field) {
        var value = node.path(field);
        if (value.isString()) {
            return value.stringValue();
        }
        return value.isNumber() ? value.asString() : null;
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text;
    }
}
