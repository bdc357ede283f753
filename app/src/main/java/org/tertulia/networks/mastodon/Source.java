package org.tertulia.networks.mastodon;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One list that a look reads: {@code path} is its newest page, {@code paged} says whether what came
 * since a position can be asked for.
 */
record Source(String name, Feature feature, String path, boolean paged) {

    private static final String MENTIONS = "/api/v1/notifications?limit=80&types[]=mention";

    /** Filtered ones too: the server sets aside who writes to us for the first time. */
    static final Source NOTIFICATIONS =
            new Source(
                    "notifications",
                    Feature.NOTIFICATIONS,
                    MENTIONS + "&types[]=status&types[]=update&types[]=quote&include_filtered=true",
                    true);

    static Source own(Home home) {
        var account = Wire.encoded(home.accountId());
        return new Source(
                "own",
                Feature.OWN_POSTS,
                "/api/v1/accounts/" + account + "/statuses?limit=40&exclude_reblogs=true",
                false);
    }

    static Source of(String term) {
        if (term.startsWith("#")) {
            var tag = Wire.encoded(term.substring(1));
            return new Source(
                    term, Feature.TAGS, "/api/v1/timelines/tag/" + tag + "?limit=40", true);
        }
        var words = Wire.encoded(term);
        return new Source(
                term, Feature.SEARCH, "/api/v2/search?type=statuses&limit=40&q=" + words, false);
    }

    static List<Source> of(Home home) {
        return home.looksAround()
                ? home.terms().stream().map(Source::of).toList()
                : List.of(NOTIFICATIONS, own(home));
    }

    /** The things listed; null when the answer is no such list. */
    @Nullable List<JsonNode> items(JsonNode body) {
        var list = feature == Feature.SEARCH ? body.path("statuses") : body;
        return list.isArray() ? new ArrayList<>(list.values()) : null;
    }

    /** The status of a thing listed: itself, or what a notification is about; null for none. */
    @Nullable JsonNode status(JsonNode item) {
        var status = feature == Feature.NOTIFICATIONS ? item.path("status") : item;
        if (feature == Feature.NOTIFICATIONS && !status.isObject()) {
            return null;
        }
        return status;
    }
}
