package org.tertulia.networks.mastodon;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is said on the server, and who is told of it; ids grow, as on a real one. */
final class Fediverse {

    static final JsonMapper JSON = JsonMapper.shared();

    final ConcurrentSkipListMap<Long, ObjectNode> statuses = new ConcurrentSkipListMap<>();
    final ConcurrentSkipListMap<Long, ObjectNode> notifications = new ConcurrentSkipListMap<>();
    private long next = 1_000;
    private final Instant start;

    Fediverse(Instant start) {
        this.start = start;
    }

    /** Somebody says something; mentions of {@code olmo} are told. */
    synchronized ObjectNode say(
            String acct, String html, String visibility, @Nullable String inReplyTo) {
        var id = next++;
        var status = JSON.createObjectNode();
        status.put("id", String.valueOf(id));
        status.put("uri", "https://mastodon.example/statuses/" + id);
        status.put("url", "https://mastodon.example/@" + acct + "/" + id);
        status.put("created_at", start.plusSeconds(id - 1_000).toString());
        status.putNull("edited_at");
        status.set("account", account(acct));
        status.put("content", "<p>" + html + "</p>");
        status.put("visibility", visibility);
        status.put("sensitive", false);
        status.put("spoiler_text", "");
        status.put("language", "es");
        status.put("in_reply_to_id", inReplyTo);
        for (var list : List.of("media_attachments", "mentions", "tags", "emojis")) {
            status.putArray(list);
        }
        for (var count : List.of("reblogs_count", "favourites_count", "replies_count")) {
            status.put(count, 0);
        }
        status.putNull("reblog");
        statuses.put(id, status);
        var parent = inReplyTo == null ? null : statuses.get(Long.parseLong(inReplyTo));
        if (parent != null) {
            parent.put("replies_count", parent.path("replies_count").asInt() + 1);
        }
        return status;
    }

    ObjectNode mention(String acct, String html, String visibility, @Nullable String inReplyTo) {
        var status = say(acct, "@<span>olmo</span> " + html, visibility, inReplyTo);
        tell("mention", status);
        return status;
    }

    synchronized ObjectNode tell(String type, ObjectNode status) {
        var id = next++;
        var notification = JSON.createObjectNode();
        notification.put("id", String.valueOf(id));
        notification.put("type", type);
        notification.put("group_key", "ungrouped-" + id);
        notification.put("created_at", status.path("created_at").asString());
        notification.set("account", status.path("account"));
        notification.set("status", status);
        notifications.put(id, notification);
        return notification;
    }

    synchronized void edit(ObjectNode status, String html) {
        status.put("content", "<p>" + html + "</p>");
        status.put("edited_at", start.plusSeconds(next++).toString());
    }

    synchronized void delete(ObjectNode status) {
        statuses.remove(Long.parseLong(status.path("id").asString()));
        notifications
                .values()
                .removeIf(told -> told.path("status").path("id").equals(status.path("id")));
    }

    List<JsonNode> by(String acct) {
        return newestFirst(statuses).stream()
                .filter(status -> status.path("account").path("acct").asString().equals(acct))
                .toList();
    }

    List<JsonNode> beneath(String id) {
        var found = new ArrayList<JsonNode>();
        for (var status : statuses.values()) {
            if (status.path("in_reply_to_id").asString("").equals(id)) {
                found.add(status);
                found.addAll(beneath(status.path("id").asString()));
            }
        }
        return found;
    }

    static List<JsonNode> newestFirst(ConcurrentSkipListMap<Long, ObjectNode> map) {
        return new ArrayList<>(map.descendingMap().values());
    }

    static ObjectNode account(String acct) {
        var name = acct.replaceFirst("@.*", "");
        var account = JSON.createObjectNode();
        account.put("id", String.valueOf(10 + Math.abs(acct.hashCode() % 1000)));
        account.put("username", name);
        account.put("acct", acct);
        account.put("display_name", Character.toUpperCase(name.charAt(0)) + name.substring(1));
        account.put("uri", "https://mastodon.example/users/" + name);
        account.put("url", "https://mastodon.example/@" + name);
        account.put("note", "");
        for (var picture : List.of("avatar", "avatar_static", "header", "header_static")) {
            account.put(picture, "https://mastodon.example/" + picture + ".png");
        }
        for (var flag : List.of("bot", "group", "locked", "indexable")) {
            account.put(flag, false);
        }
        for (var count : List.of("followers_count", "following_count", "statuses_count")) {
            account.put(count, 1);
        }
        account.put("created_at", "2024-01-01T00:00:00.000Z");
        account.putArray("emojis");
        account.putArray("fields");
        return account;
    }

    static ObjectNode credentials(String acct) {
        var account = account(acct);
        var source = account.putObject("source");
        source.put("note", "").put("privacy", "public").put("sensitive", false);
        source.put("language", "es").put("follow_requests_count", 0);
        source.putArray("fields");
        source.putArray("attribution_domains");
        source.put("quote_policy", "public");
        source.put("hide_collections", false).put("discoverable", true).put("indexable", true);
        var role = account.putObject("role");
        role.put("id", "-99").put("name", "").put("color", "").put("permissions", "0");
        role.put("highlighted", false);
        return account;
    }

    static ObjectNode picture(String url, @Nullable String alt) {
        var media = JSON.createObjectNode();
        media.put("id", "7").put("type", "image").put("url", url).put("preview_url", url);
        return media.put("description", alt);
    }

    static ObjectNode instance(int characters, @Nullable String streaming) {
        ObjectNode instance =
                JSON.valueToTree(
                        Map.of(
                                "domain",
                                "mastodon.example",
                                "title",
                                "Mastodon",
                                "version",
                                "4.5.0",
                                "source_url",
                                "https://github.com/mastodon/mastodon",
                                "description",
                                "",
                                "usage",
                                Map.of("users", Map.of("active_month", 1)),
                                "thumbnail",
                                Map.of("url", "https://mastodon.example/t.png"),
                                "icon",
                                List.of(),
                                "languages",
                                List.of("es"),
                                "configuration",
                                configuration(characters, streaming)));
        instance.putObject("registrations").put("enabled", true).put("approval_required", false);
        instance.putObject("contact").put("email", "a@mastodon.example");
        instance.putObject("api_versions").put("mastodon", 6);
        instance.putArray("rules");
        return instance;
    }

    private static Map<String, Object> configuration(int characters, @Nullable String streaming) {
        return Map.of(
                "urls", streaming == null ? Map.of() : Map.of("streaming", streaming),
                "accounts", Map.of("max_featured_tags", 10, "max_pinned_statuses", 5),
                "statuses",
                        Map.of(
                                "max_characters", characters,
                                "max_media_attachments", 4,
                                "characters_reserved_per_url", 23),
                "media_attachments",
                        Map.of(
                                "image_matrix_limit", 1,
                                "image_size_limit", 10_000_000,
                                "supported_mime_types", List.of("image/png"),
                                "video_frame_rate_limit", 1,
                                "video_matrix_limit", 1,
                                "video_size_limit", 1),
                "polls",
                        Map.of(
                                "max_characters_per_option", 50,
                                "max_expiration", 1,
                                "max_options", 4,
                                "min_expiration", 1),
                "translation", Map.of("enabled", false));
    }
}
