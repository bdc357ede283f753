package org.tertulia.networks.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tertulia.files.Attached;
import org.tertulia.files.FileType;
import org.tertulia.files.Paper;
import org.tertulia.networks.FilesTaken;
import org.tertulia.networks.Looking;
import org.tertulia.networks.Speaking.Delivery;
import org.tertulia.networks.Speaking.Outgoing;
import org.tertulia.networks.Speaking.Sought;
import org.tertulia.networks.http.GuardedClient;
import org.tertulia.networks.http.PrivateAddresses;
import org.tertulia.networks.secrets.Secret;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is said on a server, by its own journal. */
class MastodonSpeakingTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final MastodonServer server = new MastodonServer(NOW);
    private final GuardedClient client = new GuardedClient(PrivateAddresses.of("127.0.0.1"));
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final Wire wire = new Wire(client, clock);
    private final Wire.Caller caller =
            new Wire.Caller(
                    server.url(), "olmo@mastodon.example", new Secret(MastodonServer.TOKEN));
    private final Speech speech =
            new Speech(
                    wire,
                    caller,
                    home(),
                    new Bringing(wire, caller, _ -> Paper.picture("mapa"), Duration.ZERO));

    @AfterEach
    void close() {
        client.close();
        server.close();
        assertThat(server.contract.breaches()).isEmpty();
    }

    @Test
    void anAnswerNamesTheAuthorAndStaysAsPublicAsItsQuestion() {
        var question = server.fediverse.mention("dario@otra.example", "¿Abrís?", "unlisted", null);
        question.put("spoiler_text", "horarios").put("language", "ca");

        var delivery = send(question, "Sí, hasta las ocho.", Outgoing.Kind.COMMENT);

        assertThat(delivery).isInstanceOf(Delivery.Delivered.class);
        var said = server.journal.getFirst();
        assertThat(said.key()).isEqualTo("key-1");
        assertThat(said.status().path("content").asString())
                .contains("dario")
                .contains("Sí, hasta");
        assertThat(said.status().path("visibility").asString()).isEqualTo("unlisted");
        assertThat(said.status().path("spoiler_text").asString()).isEqualTo("horarios");
        assertThat(said.status().path("language").asString()).isEqualTo("ca");
        assertThat(said.status().path("in_reply_to_id").asString()).isEqualTo(id(question));
    }

    @Test
    void aDirectAnswerIsNeverWidened() {
        var question = server.fediverse.mention("lucia", "en privado", "direct", null);

        send(question, "Claro.", Outgoing.Kind.COMMENT);
        server.fediverse.statuses.get(Long.parseLong(id(question))).put("visibility", "public");
        speech.send(outgoing("key-2", question, "Y más.", Outgoing.Kind.DIRECT));

        assertThat(server.journal)
                .allMatch(said -> said.status().path("visibility").asString().equals("direct"));
    }

    @Test
    void theSameKeySaysAThingOnce() {
        var question = server.fediverse.mention("lucia", "¿Abrís?", "public", null);
        server.fail("POST", "/api/v1/statuses", 0, true);

        var first = send(question, "Sí.", Outgoing.Kind.COMMENT);
        var second = send(question, "Sí.", Outgoing.Kind.COMMENT);

        assertThat(first).isInstanceOf(Delivery.Unknown.class);
        assertThat(second).isInstanceOf(Delivery.Delivered.class);
        assertThat(server.journal).hasSize(1);
    }

    @Test
    void whatWasSaidIsFoundAndWhatWasNotIsAbsent() {
        var question = server.fediverse.mention("dario@otra.example", "¿Abrís?", "public", null);
        var text =
                "Sí, @lucia@otra.example: https://olmo.example/horas\n\nHasta <pronto> & gracias";
        var outgoing = outgoing("key-1", question, text, Outgoing.Kind.COMMENT);
        assertThat(speech.seek(outgoing)).isInstanceOf(Sought.Absent.class);
        server.fail("POST", "/api/v1/statuses", 502, true);
        assertThat(speech.send(outgoing)).isInstanceOf(Delivery.Unknown.class);

        assertThat(speech.seek(outgoing)).isInstanceOf(Sought.Present.class);
        assertThat(speech.seek(outgoing("key-2", question, "Otra cosa", Outgoing.Kind.COMMENT)))
                .isInstanceOf(Sought.Absent.class);
        server.fediverse.delete(question);
        assertThat(speech.seek(outgoing)).isInstanceOf(Sought.Present.class);
        server.fail("GET", "/api/v1/accounts", 503, false);
        assertThat(speech.seek(outgoing("key-3", question, "Nada", Outgoing.Kind.COMMENT)))
                .isInstanceOf(Sought.Undecided.class);
    }

    @Test
    void aShortPageProvesNoAbsence() {
        server.pageSize = 2;
        var question = server.fediverse.mention("dario@otra.example", "¿Abrís?", "public", null);
        var outgoing = outgoing("key-1", question, "Sí, a las 9", Outgoing.Kind.COMMENT);
        server.fail("POST", "/api/v1/statuses", 502, true);
        assertThat(speech.send(outgoing)).isInstanceOf(Delivery.Unknown.class);
        for (var later = 0; later < 5; later++) {
            var other = "Otra cosa, la " + later;
            speech.send(outgoing("later-" + later, question, other, Outgoing.Kind.COMMENT));
        }

        server.fail("GET", "/api/v1/statuses", 404, false);
        assertThat(speech.seek(outgoing)).isInstanceOf(Sought.Present.class);
        server.pageSize = 1;
        server.fail("GET", "/api/v1/statuses", 404, false);
        assertThat(speech.seek(outgoing)).isInstanceOf(Sought.Undecided.class);
    }

    @Test
    void eachAnswerOfTheServerIsTakenForWhatItProves() {
        var question = server.fediverse.mention("lucia", "¿Abrís?", "public", null);

        assertThat(failing(question, 422)).isInstanceOf(Delivery.Rejected.class);
        assertThat(failing(question, 403)).isInstanceOf(Delivery.Rejected.class);
        assertThat(failing(question, 500)).isInstanceOf(Delivery.Unknown.class);
        assertThat(failing(question, 503)).isInstanceOf(Delivery.Unknown.class);
        assertThat(failing(question, 401))
                .isEqualTo(new Delivery.Unreachable(Looking.SIGNED_OUT, server.url()));
        server.limit = new MastodonServer.Limit(300, 0, NOW.plusSeconds(90));
        assertThat(failing(question, 429))
                .isEqualTo(new Delivery.RateLimited(Duration.ofSeconds(90)));
        server.limit = null;
        server.fail("POST", "/api/v1/statuses", 200, true, "<html>ok</html>");
        assertThat(send(question, "a", Outgoing.Kind.COMMENT)).isInstanceOf(Delivery.Unknown.class);
        assertThat(server.journal).hasSize(1);
        server.fediverse.delete(question);
        assertThat(send(question, "b", Outgoing.Kind.COMMENT))
                .isEqualTo(new Delivery.Rejected("networks.mastodon.rejected.QuestionGone", null));
    }

    @Test
    void aTextOfExactlyTheLimitFitsAndAWarningIsCutBeforeTheAnswerIs() {
        var question = server.fediverse.mention("dario@otra.example", "¿Abrís?", "public", null);
        question.put("spoiler_text", "un aviso bastante largo");
        var room = home().measure().less(home().measure().of("@dario@otra.example "));
        var link = " https://olmo.example/" + "a".repeat(100);
        var text = "x".repeat(room.limit() - 24 - 4) + link;
        assertThat(room.of(text)).isEqualTo(room.limit() - 4);

        assertThat(send(question, text, Outgoing.Kind.COMMENT))
                .isInstanceOf(Delivery.Delivered.class);
        assertThat(server.journal.getFirst().status().path("spoiler_text").asString())
                .isEqualTo("un …");
    }

    @Test
    void filesAreBroughtBeforeWhatIsSaidWithThem() {
        var question = server.fediverse.mention("lucia", "¿Dónde estáis?", "public", null);
        server.preparing = 2;

        assertThat(speech.send(with(question))).isInstanceOf(Delivery.Delivered.class);
        var shown = server.journal.getFirst().status().path("media_attachments");
        assertThat(shown).hasSize(1);
        assertThat(shown.path(0).path("description").asString()).isEqualTo("El mapa: aquí");
        assertThat(server.brought.getFirst())
                .contains("filename=\"mapa.png\"")
                .contains("Content-Type: image/png")
                .contains("PNG");
        assertThat(speech.seek(with(question))).isInstanceOf(Sought.Present.class);
    }

    @Test
    void aSecondAttemptBringsThemAgainAndSaysNothingTwice() {
        var question = server.fediverse.mention("lucia", "¿Dónde estáis?", "public", null);
        server.fail("POST", "/api/v1/statuses", 0, true);

        assertThat(speech.send(with(question))).isInstanceOf(Delivery.Unknown.class);
        assertThat(speech.send(with(question))).isInstanceOf(Delivery.Delivered.class);
        assertThat(server.journal).hasSize(1);
        assertThat(server.journal.getFirst().status().path("media_attachments")).hasSize(1);
    }

    @Test
    void whatBefallsAFileIsNeverADoubtAboutTheAnswer() {
        var question = server.fediverse.mention("lucia", "¿Dónde estáis?", "public", null);

        for (var lost : List.of(0, 500, 503)) {
            server.fail("POST", "/api/v2/media", lost, true);
            assertThat(speech.send(with(question))).isInstanceOf(Delivery.Unreachable.class);
        }
        server.fail("POST", "/api/v2/media", 401, false);
        assertThat(speech.send(with(question)))
                .isEqualTo(new Delivery.Unreachable(Looking.SIGNED_OUT, server.url()));
        server.fail("POST", "/api/v2/media", 422, false);
        assertThat(speech.send(with(question)))
                .isEqualTo(new Delivery.Rejected("networks.mastodon.rejected.FileUnfit", "no"));
        server.limit = new MastodonServer.Limit(300, 0, NOW.plusSeconds(90));
        server.fail("POST", "/api/v2/media", 429, false);
        assertThat(speech.send(with(question)))
                .isEqualTo(new Delivery.RateLimited(Duration.ofSeconds(90)));
        server.limit = null;
        server.preparing = 100;
        assertThat(speech.send(with(question)))
                .isEqualTo(new Delivery.Unreachable("networks.mastodon.FileNotReady", null));
        assertThat(server.journal).isEmpty();
    }

    @Test
    void whatTheServerTakesIsRead() {
        var taken = Instance.of(Fediverse.instance(500, null), "mastodon.example").files();
        assertThat(taken).isEqualTo(new FilesTaken(4, 10_000_000, Set.of(FileType.PNG)));
        var silent = JsonMapper.shared().createObjectNode();
        assertThat(Instance.of(silent, "small.example").files()).isEqualTo(Instance.FILES);
        assertThat(Home.of(home().settings())).isEqualTo(home());
    }

    private Outgoing with(ObjectNode question) {
        var map = new Attached("0".repeat(64), "mapa.png", FileType.PNG, 12, "El mapa: aquí");
        return new Outgoing(
                "key-1", Outgoing.Kind.COMMENT, id(question), "Aquí.", NOW, null, List.of(map));
    }

    private Delivery failing(ObjectNode question, int status) {
        server.fail("POST", "/api/v1/statuses", status, false);
        return send(question, "Sí.", Outgoing.Kind.COMMENT);
    }

    private Delivery send(ObjectNode question, String text, Outgoing.Kind kind) {
        return speech.send(outgoing("key-1", question, text, kind));
    }

    private static Outgoing outgoing(
            String key, ObjectNode question, String text, Outgoing.Kind kind) {
        return new Outgoing(key, kind, id(question), text, NOW);
    }

    private static String id(ObjectNode status) {
        return status.path("id").asString();
    }

    private Home home() {
        return new Home(
                server.url(),
                "mastodon.example",
                "1",
                "olmo@mastodon.example",
                "https://mastodon.example/@olmo",
                500,
                23,
                null,
                java.util.List.of(),
                Instance.FILES);
    }
}
