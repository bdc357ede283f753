package org.tertulia.networks.mastodon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tertulia.inbox.Voices;
import org.tertulia.kernel.Loop;
import org.tertulia.messages.Followers;
import org.tertulia.networks.ChannelId;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Mastodon account from its first token to answers, over real HTTP and the real program. */
@TertuliaTest
class MastodonTest {

    @Autowired MockMvc web;
    @Autowired Cast cast;
    @Autowired DSLContext db;
    @Autowired List<Loop> loops;
    @Autowired Followers followers;
    @Autowired Streams streams;
    @Autowired Voices voices;

    private final MastodonServer server = new MastodonServer(Instant.now().minusSeconds(600));

    @BeforeEach
    void start() {
        cast.moveIn();
        // One account may be connected once; each test brings it with its own server.
        db.execute("update networks.channel set state = 'closed'");
        db.execute("update networks.look set next_at = null");
    }

    @AfterEach
    void stop() {
        streams.stop();
        server.close();
        assertThat(server.contract.breaches()).isEmpty();
    }

    @Test
    void aTokenConnectsAnAccountAndIsSeenNowhere() throws Exception {
        server.characters = 1_000;

        var channel = connect(MastodonServer.TOKEN, 201);

        assertThat(channel.path("name").asString()).isEqualTo("@olmo@mastodon.example");
        assertThat(channel.path("role").asString()).isEqualTo("managed");
        assertThat(channel.path("settings").path("characters").asInt()).isEqualTo(1_000);
        for (var table :
                List.of("networks.channel", "networks.secret", "audit.entry", "networks.look")) {
            assertThat(db.fetch("select * from " + table).formatJSON())
                    .doesNotContain(MastodonServer.TOKEN);
        }
        assertThat(db.fetchCount(org.tertulia.networks.db.Tables.SECRET)).isPositive();
    }

    @Test
    void whatIsNoServerAndATokenThatLacksSomethingAreSaid() throws Exception {
        assertThat(connect("wrong", 409).path("detail").asString())
                .contains("no reconoce el token");
        server.scopes.clear();
        server.scopes.add("read");
        assertThat(connect(MastodonServer.TOKEN, 409).path("detail").asString())
                .contains("write:statuses");
        server.lacking.add("/");
        assertThat(connect(MastodonServer.TOKEN, 409).path("detail").asString())
                .contains("no hay un servidor");
    }

    @Test
    void withATokenThatOnlyReadsWeListenAndDoNotOfferToSpeak() throws Exception {
        server.scopes.clear();
        server.scopes.add("read:statuses");
        var around =
                Map.of(
                        "network",
                        "mastodon",
                        "role",
                        "watched",
                        "server",
                        server.url(),
                        "accessToken",
                        MastodonServer.TOKEN,
                        "terms",
                        "mesas");
        var channel = connect(around, 201);
        var number = channel.path("id").asInt();

        assertThat(channel.path("settings").path("listensOnly").asBoolean()).isTrue();
        show("/channels/" + number).andExpect(content().string(containsString("solo deja leer")));
        assertThat(voices.on(id(number)).speaks()).isFalse();

        server.scopes.add("write:statuses");
        api(
                post("/api/v1/channels/" + number + "/sign-in")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"accessToken\":\"" + MastodonServer.TOKEN + "\"}"),
                200);
        assertThat(voices.on(id(number)).speaks()).isTrue();
    }

    private ChannelId id(int number) {
        return new ChannelId(
                db.fetchSingle("select id from networks.channel where number = ?", number)
                        .get(0, UUID.class));
    }

    @Test
    void aMentionBecomesAConversationAndItsAnswerIsSaidOnce() throws Exception {
        var number = connect(MastodonServer.TOKEN, 201).path("id").asInt();
        var question =
                server.fediverse.mention("dario@otra.example", "¿Abrís hoy?", "unlisted", null);
        look(number);
        var conversation = conversation("¿Abrís hoy?");
        server.fail("POST", "/api/v1/statuses", 0, true);

        answer(conversation, "Sí, hasta las ocho.");
        turn();
        db.execute("update networks.outbound set next_at = now() where state = 'queued'");
        turn();

        assertThat(server.journal).hasSize(1);
        var said = server.journal.getFirst().status();
        assertThat(said.path("in_reply_to_id")).isEqualTo(question.path("id"));
        assertThat(said.path("visibility").asString()).isEqualTo("unlisted");
        assertThat(states()).contains("confirmed");

        server.fediverse.mention(
                "dario@otra.example", "Gracias", "unlisted", said.path("id").asString());
        look(number);
        assertThat(conversation("Gracias")).isEqualTo(conversation);
    }

    @Test
    void aTokenThatExpiredWantsSigningInAndTheAnswerWaits() throws Exception {
        var number = connect(MastodonServer.TOKEN, 201).path("id").asInt();
        server.fediverse.mention("lucia", "¿Tenéis mesas?", "direct", null);
        look(number);
        var conversation = conversation("¿Tenéis mesas?");
        server.tokens.clear();

        answer(conversation, "Sí, de olmo.");
        turn();
        look(number);

        api(get("/api/v1/channels/" + number + "/health"), 200);
        assertThat(json(get("/api/v1/channels/" + number + "/health")).path("condition").asString())
                .isEqualTo("signed_out");
        assertThat(states()).contains("queued").doesNotContain("rejected");
        show("/channels/" + number)
                .andExpect(content().string(containsString("/channels/" + number + "/sign-in")));

        server.tokens.add("another");
        api(
                post("/api/v1/channels/" + number + "/sign-in")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"accessToken\":\"another\"}"),
                200);
        turn();

        assertThat(server.journal).hasSize(1);
        assertThat(server.journal.getFirst().status().path("visibility").asString())
                .isEqualTo("direct");
        look(number);
        assertThat(json(get("/api/v1/channels/" + number + "/health")).path("condition").asString())
                .isEqualTo("well");
    }

    @Test
    void aPersonSignsInAtTheServerAndComesBackWithAChannel() throws Exception {
        var first =
                web.perform(
                                post("/channels/new/mastodon")
                                        .param("server", server.url())
                                        .param("accessToken", "")
                                        .with(Cast.as(Cast.CARLA))
                                        .with(csrf()))
                        .andExpect(status().isSeeOther())
                        .andReturn()
                        .getResponse();
        var session = Objects.requireNonNull(first.getCookie("tertulia"));
        var way = Objects.requireNonNull(first.getRedirectedUrl());
        show(way).andExpect(status().isConflict());
        var page = show(way, session).getContentAsString(UTF_8);
        var door = page.replaceAll("(?s).*href=\"([^\"]*/oauth/authorize[^\"]*)\".*", "$1");
        var asked = query(door.replace("&amp;", "&"));
        assertThat(asked.get("code_challenge_method")).isEqualTo("S256");
        assertThat(asked.get("redirect_uri")).endsWith("/channels/authorized");
        assertThat(page).doesNotContain("secret-of-");

        var code = "code-of-" + asked.get("client_id");
        var back = "/channels/authorized?code=" + code + "&state=" + asked.get("state");
        show(back).andExpect(status().isConflict());
        var inside = Objects.requireNonNull(show(back, session).getRedirectedUrl());
        show(back, session, 409);
        var found = show(inside, session).getContentAsString(UTF_8);
        assertThat(found).contains("@olmo@mastodon.example").doesNotContain("token-by-sign-in");
        var id = found.replaceAll("(?s).*name=\"authorization\" value=\"([^\"]*)\".*", "$1");
        web.perform(
                        post("/channels/new/mastodon/channel")
                                .param("server", server.url())
                                .param("authorization", id)
                                .param("called", "Olmo en Mastodon")
                                .param("role", "managed")
                                .cookie(session)
                                .with(Cast.as(Cast.CARLA))
                                .with(csrf()))
                .andExpect(status().isSeeOther());

        server.fediverse.mention("lucia", "hola", "public", null);
        look(newest());
        assertThat(conversation("hola")).isPositive();
    }

    @Test
    void aPastedTokenIsNotOnThePageThatAsksForTheRest() throws Exception {
        var page =
                web.perform(
                                post("/channels/new/mastodon")
                                        .param("server", server.url())
                                        .param("accessToken", MastodonServer.TOKEN)
                                        .with(Cast.as(Cast.CARLA))
                                        .with(csrf()))
                        .andExpect(status().isOk())
                        .andExpect(content().string(not(containsString(MastodonServer.TOKEN))))
                        .andReturn();

        assertThat(page.getResponse().getContentAsString(UTF_8)).contains("name=\"authorization\"");
    }

    @Test
    void aPersonWhoSaysNoComesBackToTheForm() throws Exception {
        var first =
                web.perform(
                                post("/channels/new/mastodon")
                                        .param("server", server.url())
                                        .with(Cast.as(Cast.CARLA))
                                        .with(csrf()))
                        .andReturn()
                        .getResponse();
        var id = Objects.requireNonNull(first.getRedirectedUrl()).replaceAll(".*/", "");
        var session = Objects.requireNonNull(first.getCookie("tertulia"));

        var denied = show("/channels/authorized?error=access_denied&state=" + id, session);

        assertThat(denied.getRedirectedUrl()).isEqualTo("/channels/new/mastodon");
    }

    @Test
    void aStreamTellsAtOnceAndTheLooksAddNothingTwice() throws Exception {
        server.streaming = true;
        var number = connect(MastodonServer.TOKEN, 201).path("id").asInt();
        streams.round();
        await().atMost(Duration.ofSeconds(20)).until(() -> server.listeners() == 1);

        var told = server.fediverse.mention("lucia", "por el canal", "public", null);
        var notification = server.fediverse.notifications.lastEntry().getValue();
        server.emit("notification", Fediverse.JSON.writeValueAsString(notification));
        server.emit(
                "update",
                Fediverse.JSON.writeValueAsString(
                        server.fediverse.say("ajeno", "nada nuestro", "public", null)));
        await().atMost(Duration.ofSeconds(20)).until(() -> arrived() == 1);
        look(number);
        assertThat(arrived()).isEqualTo(1);

        server.fediverse.edit(told, "por el canal, corregido");
        server.emit("status.update", Fediverse.JSON.writeValueAsString(told));
        await().atMost(Duration.ofSeconds(20)).until(() -> arrived() == 2);
        server.fediverse.delete(told);
        server.emit("delete", told.path("id").asString());
        server.emit("delete", "999999");
        await().atMost(Duration.ofSeconds(20)).until(() -> arrived() == 3);
        look(number);
        look(number);
        assertThat(arrived()).isEqualTo(3);
        assertThat(conversation("por el canal, corregido")).isPositive();
    }

    @Test
    void aSmallServerThatSpeaksOnlyPartIsWellEnoughToHearAndAnswer() throws Exception {
        server.lacking.addAll(
                List.of(
                        "/api/v2/instance",
                        "/api/v1/apps/verify_credentials",
                        "/api/v1/accounts/2",
                        "/api/v1/accounts/3",
                        "/api/v1/accounts/4",
                        "/api/v1/accounts/5",
                        "/api/v1/accounts/6",
                        "/api/v1/accounts/7",
                        "/api/v1/accounts/8",
                        "/api/v1/accounts/9",
                        "/api/v1/accounts/1"));
        var channel = connect(MastodonServer.TOKEN, 201);
        assertThat(channel.path("settings").path("characters").asInt()).isEqualTo(500);
        assertThat(channel.path("name").asString()).isEqualTo("@olmo@small.example");
        server.fediverse.mention("lucia", "¿estáis?", "public", null);

        var number = channel.path("id").asInt();
        look(number);

        answer(conversation("¿estáis?"), "Estamos.");
        turn();
        assertThat(server.journal).hasSize(1);
        var health = json(get("/api/v1/channels/" + number + "/health"));
        assertThat(health.path("condition").asString()).isEqualTo("warning");
        assertThat(health.path("sentence").asString()).contains("publicaciones propias");
        // It says less of itself than the contract wants.
        assertThat(server.contract.breaches()).allMatch(text -> text.contains("/api/v1/instance"));
        server.contract.breaches().clear();
    }

    private JsonNode connect(String token, int expected) throws Exception {
        return connect(
                Map.of("network", "mastodon", "server", server.url(), "accessToken", token),
                expected);
    }

    private JsonNode connect(Map<String, String> body, int expected) throws Exception {
        return api(
                post("/api/v1/channels")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(JsonMapper.shared().writeValueAsString(body)),
                expected);
    }

    private void look(int number) throws Exception {
        api(post("/api/v1/channels/" + number + "/look"), 202);
        turn();
    }

    /** Everything that goes on in the background, until it has nothing to do. */
    private void turn() {
        for (var i = 0; i < 4; i++) {
            loops.stream().filter(loop -> loop != streams).forEach(Loop::round);
            followers.round();
        }
    }

    private int conversation(String words) throws Exception {
        var items = json(get("/api/v1/conversations")).path("items");
        for (var item : items) {
            var one = json(get("/api/v1/conversations/" + item.path("number").asInt()));
            if (one.toString().contains(words)) {
                return item.path("number").asInt();
            }
        }
        throw new AssertionError("no conversation with " + words + " among " + items);
    }

    private void answer(int conversation, String text) throws Exception {
        web.perform(
                        post("/api/v1/conversations/" + conversation + "/replies")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(
                                        JsonMapper.shared()
                                                .writeValueAsString(Map.of("text", text)))
                                .with(Cast.as(Cast.ANA))
                                .with(csrf()))
                .andExpect(status().is2xxSuccessful());
    }

    private List<String> states() {
        return db.select(org.tertulia.networks.db.Tables.OUTBOUND.STATE)
                .from(org.tertulia.networks.db.Tables.OUTBOUND)
                .join(org.tertulia.networks.db.Tables.CHANNEL)
                .on(
                        org.tertulia.networks.db.Tables.CHANNEL.ID.eq(
                                org.tertulia.networks.db.Tables.OUTBOUND.CHANNEL_ID))
                .where(org.tertulia.networks.db.Tables.CHANNEL.NUMBER.eq(newest()))
                .fetch(org.tertulia.networks.db.Tables.OUTBOUND.STATE);
    }

    private int arrived() {
        var inbound = org.tertulia.networks.db.Tables.INBOUND;
        var channel = org.tertulia.networks.db.Tables.CHANNEL;
        return db.fetchCount(
                inbound.join(channel).on(channel.ID.eq(inbound.CHANNEL_ID)),
                channel.NUMBER.eq(newest()));
    }

    private int newest() {
        var channel = org.tertulia.networks.db.Tables.CHANNEL;
        return Objects.requireNonNull(
                db.select(org.jooq.impl.DSL.max(channel.NUMBER))
                        .from(channel)
                        .fetchOne(0, int.class));
    }

    private JsonNode json(MockHttpServletRequestBuilder request) throws Exception {
        return api(request, 200);
    }

    private JsonNode api(MockHttpServletRequestBuilder request, int expected) throws Exception {
        var text =
                web.perform(request.with(Cast.as(Cast.CARLA)).with(csrf()))
                        .andExpect(status().is(expected))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(UTF_8);
        return text.isEmpty()
                ? JsonMapper.shared().createObjectNode()
                : JsonMapper.shared().readTree(text);
    }

    private org.springframework.test.web.servlet.ResultActions show(String path) throws Exception {
        return web.perform(get(URI.create(path)).with(Cast.as(Cast.CARLA)));
    }

    private MockHttpServletResponse show(String path, Cookie session) throws Exception {
        return web.perform(get(URI.create(path)).cookie(session).with(Cast.as(Cast.CARLA)))
                .andReturn()
                .getResponse();
    }

    private void show(String path, Cookie session, int expected) throws Exception {
        web.perform(get(URI.create(path)).cookie(session).with(Cast.as(Cast.CARLA)))
                .andExpect(status().is(expected));
    }

    private static Map<String, String> query(String url) {
        var query = new java.util.HashMap<String, String>();
        for (var pair : url.substring(url.indexOf('?') + 1).split("&")) {
            var parts = pair.split("=", 2);
            query.put(parts[0], java.net.URLDecoder.decode(parts[1], UTF_8));
        }
        return query;
    }
}
