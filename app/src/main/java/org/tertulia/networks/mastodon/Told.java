package org.tertulia.networks.mastodon;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.tertulia.networks.Raw;
import org.tertulia.networks.Sha256;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Statuses as the intake stores them: {@code {"what":"said","status":{…}}}. The first form of each
 * has no version, however it came to us, so that notification, list, context and stream are one.
 */
final class Told {

    static final String SAID = "said";
    static final String EDITED = "edited";
    static final String DELETED = "deleted";

    /** Halves of characters stay what they are, and end in quarantine rather than as "?". */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private Told() {}

    /** The status, and its newest form where it was edited. */
    static List<Raw> status(JsonNode status) {
        var id = status.path("id").asString("");
        if (id.isBlank()) {
            return List.of(unreadable(status));
        }
        var raws = new ArrayList<Raw>();
        raws.add(new Raw(id, "", payload(SAID, status)));
        var edited = status.path("edited_at").asString("");
        if (!edited.isEmpty()) {
            raws.add(new Raw(id, edited, payload(EDITED, status)));
        }
        return raws;
    }

    static Raw deletion(String id, Instant at) {
        var node = JSON.createObjectNode().put("what", DELETED).put("id", id);
        return new Raw(id, DELETED, bytes(node.put("at", at.toString())));
    }

    /** Something without a name: it is kept under what it is. */
    private static Raw unreadable(JsonNode thing) {
        var payload = payload(SAID, thing);
        return new Raw("unnamed:" + HexFormat.of().formatHex(Sha256.of(payload)), "", payload);
    }

    private static byte[] payload(String what, JsonNode status) {
        var node = JSON.createObjectNode().put("what", what);
        node.set("status", status);
        return bytes(node);
    }

    private static byte[] bytes(JsonNode node) {
        return JSON.writeValueAsString(node).getBytes(UTF_8);
    }
}
