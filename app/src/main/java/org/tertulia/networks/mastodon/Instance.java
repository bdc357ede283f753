package org.tertulia.networks.mastodon;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tertulia.files.FileType;
import org.tertulia.networks.FilesTaken;
import tools.jackson.databind.JsonNode;

/** What a server says of itself; every part may be missing, since small servers say little. */
record Instance(
        String domain, int characters, int perLink, @Nullable String streaming, FilesTaken files) {

    /** Mastodon's own, where a server does not say. */
    static final int CHARACTERS = 500;

    static final int PER_LINK = 23;

    /** Pictures alone: a film goes by itself, and is prepared long after it was brought. */
    static final FilesTaken FILES =
            new FilesTaken(
                    4,
                    8 << 20,
                    EnumSet.of(FileType.PNG, FileType.JPEG, FileType.GIF, FileType.WEBP));

    /** Its own words about itself, of version 2 of the question or, on older servers, of 1. */
    static Reply ask(Wire wire, Wire.Caller caller) {
        var told = wire.get(caller, "/api/v2/instance");
        return told instanceof Reply.No no && no.lacking()
                ? wire.get(caller, "/api/v1/instance")
                : told;
    }

    /** {@code told} is version 2 or version 1 of the answer; {@code host} the server's own. */
    static Instance of(JsonNode told, String host) {
        var statuses = told.path("configuration").path("statuses");
        var older = told.path("max_toot_chars").asInt(CHARACTERS);
        return new Instance(
                domain(told, host),
                Math.max(1, statuses.path("max_characters").asInt(older)),
                Math.max(0, statuses.path("characters_reserved_per_url").asInt(PER_LINK)),
                streaming(told),
                files(told.path("configuration")));
    }

    private static FilesTaken files(JsonNode told) {
        var media = told.path("media_attachments");
        var types = new HashSet<String>();
        media.path("supported_mime_types").forEach(type -> types.add(type.asString("")));
        return new FilesTaken(
                told.path("statuses").path("max_media_attachments").asInt(FILES.most()),
                media.path("image_size_limit").asLong(FILES.largest()),
                FILES.types().stream()
                        .filter(type -> types.isEmpty() || types.contains(type.mime()))
                        .collect(Collectors.toSet()));
    }

    /** A version 1 answer gives a URI, with its scheme or without. */
    private static String domain(JsonNode told, String host) {
        var named = told.path("domain").asString(told.path("uri").asString(""));
        var bare = named.replaceFirst("^[a-z]+://", "").replaceFirst("/.*$", "");
        return (bare.isBlank() ? host : bare).toLowerCase(Locale.ROOT);
    }

    private static @Nullable String streaming(JsonNode told) {
        var url =
                told.path("configuration")
                        .path("urls")
                        .path("streaming")
                        .asString(told.path("urls").path("streaming_api").asString(""));
        if (!url.matches("(?i)(wss?|https?)://.+")) {
            return null;
        }
        return url.replaceFirst("(?i)^ws", "http").replaceFirst("/+$", "");
    }
}
