package org.tertulia.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.tertulia.testing.Visitor;
import tools.jackson.databind.json.JsonMapper;

/** What went wrong at Olmo: a message in quarantine, an answer refused, one without a proof. */
final class Mishaps {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String NUL =
            """
            {"remoteId":"nul","author":{"handle":"nul"},"text":"La mitad\\u0000 de una carta"}
            """;

    private Mishaps() {}

    static void bring(Olmo olmo, int imported) {
        olmo.messages(imported, NUL);
        refusal(olmo);
        storm(olmo);
    }

    /** On Mastodon, which says no. */
    private static void refusal(Olmo olmo) {
        var server = olmo.mastodon();
        var channel =
                olmo.channel(
                        JSON.createObjectNode()
                                .put("network", "mastodon")
                                .put("server", server.url())
                                .put("accessToken", server.token()));
        server.mentions("rita@otra.example", "¿Tenéis sillas de haya?");
        olmo.post("/api/v1/channels/%d/look".formatted(channel), "application/json", "");
        server.refusesNext();
        answer(olmo, channel, "Rita", "rejected");
    }

    /** On a square where what we say is lost, and no key is known again. */
    private static void storm(Olmo olmo) {
        var square = olmo.channel("plaza", "Olmo bajo la tormenta");
        var olga = new Visitor(URI.create(olmo.url()).getPort());
        olga.signIn(Olmo.OLGA, Olmo.PASSWORD);
        var token = olga.token("/plaza/" + square);
        olga.post(
                "/plaza/%d/entries".formatted(square),
                Map.of("name", "Saúl", "text", "¿Cuánto tarda un armario?", "_csrf", token));
        soon().until(() -> asked(olmo, square, "Saúl"), Objects::nonNull);
        olga.post(
                "/channels/%d/plaza/weather".formatted(square),
                Map.of("lost", "100", "_csrf", token));
        answer(olmo, square, "Saúl", "unknown");
    }

    private static void answer(Olmo olmo, int channel, String who, String becomes) {
        var number = soon().until(() -> asked(olmo, channel, who), Objects::nonNull);
        var conversation = "/api/v1/conversations/" + number;
        olmo.post(conversation + "/replies", "application/json", "{\"text\":\"Tres semanas.\"}");
        soon().untilAsserted(
                        () ->
                                assertThat(olmo.get(conversation).path("delivery").asString(""))
                                        .isEqualTo(becomes));
    }

    private static @Nullable Long asked(Olmo olmo, int channel, String who) {
        for (var one : olmo.get("/api/v1/conversations?channel=" + channel).path("items")) {
            if (one.path("contact").asString("").equals(who)) {
                return one.path("number").asLong();
            }
        }
        return null;
    }

    private static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(60));
    }
}
