package org.tertulia.networks.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tertulia.networks.db.Tables.INBOUND;
import static org.tertulia.networks.db.Tables.LOOK;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.tertulia.kernel.SignedIn;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.hearing.Normalizing;
import org.tertulia.networks.hearing.Visiting;
import org.tertulia.testing.Cast;
import org.tertulia.testing.Site;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
class ChannelsApiTest {

    @Autowired MockMvc web;
    @Autowired Cast cast;
    @Autowired DSLContext db;
    @Autowired Visiting visiting;
    @Autowired Normalizing normalizing;

    private final Site site = new Site();

    @BeforeEach
    void start() {
        cast.moveIn();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void aFeedIsConnectedHeardAndWell() throws Exception {
        site.page("/feed", "application/rss+xml", Site.rss("El Diario", "1", "uno", "2", "dos"));

        var number =
                created(
                        connect(Map.of("network", "feed", "url", site.url("/feed")))
                                .andExpect(status().isCreated())
                                .andExpect(jsonPath("$.name").value("El Diario"))
                                .andExpect(jsonPath("$.brand").value("Olmo"))
                                .andExpect(jsonPath("$.role").value("watched"))
                                .andExpect(jsonPath("$.state").value("active")));
        health(number).andExpect(jsonPath("$.condition").value("new"));

        visiting.round();

        health(number)
                .andExpect(jsonPath("$.condition").value("well"))
                .andExpect(jsonPath("$.healthy").value(true))
                .andExpect(jsonPath("$.lastHeardAt").isNotEmpty())
                .andExpect(jsonPath("$.failures").value(0));
        assertThat(arrived(number)).isEqualTo(2);
        api(get("/api/v1/channels"), Cast.RITA)
                .andExpect(jsonPath("$.items[*].id").value(hasItem(number)));
    }

    @Test
    void theListIsReadPageByPage() throws Exception {
        var first = created(connect(Map.of("network", "import", "name", "Primero")));
        var second = created(connect(Map.of("network", "import", "name", "Segundo")));

        api(get("/api/v1/channels?limit=1&after=" + (first - 1)), Cast.RITA)
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].id").value(first))
                .andExpect(jsonPath("$.next").value(first));
        api(get("/api/v1/channels?limit=1&after=" + first), Cast.RITA)
                .andExpect(jsonPath("$.items[0].id").value(second))
                .andExpect(jsonPath("$.next").isEmpty());
    }

    @Test
    void anUnchangedFeedIsAskedForConditionallyAndAnEditArrives() throws Exception {
        site.page(
                "/etag",
                200,
                Site.rss("T", "1", "uno"),
                Map.of("Content-Type", "application/rss+xml", "ETag", "\"v1\""));
        var number = created(connect(Map.of("network", "feed", "url", site.url("/etag"))));
        look(number);
        look(number);
        assertThat(arrived(number)).isEqualTo(1);

        site.page(
                "/etag",
                200,
                Site.rss("T", "1", "uno, corregido"),
                Map.of("Content-Type", "application/rss+xml", "ETag", "\"v2\""));
        look(number);
        assertThat(arrived(number)).isEqualTo(2);
    }

    @Test
    void aFeedThatMovedForGoodIsLookedForInItsNewPlace() throws Exception {
        site.page("/old", "application/rss+xml", Site.rss("T", "1", "uno"));
        var number = created(connect(Map.of("network", "feed", "url", site.url("/old"))));
        site.page("/new", "application/rss+xml", Site.rss("T", "1", "uno"));
        site.page("/old", 301, "", Map.of("Location", site.url("/new")));

        look(number);

        api(get("/api/v1/channels/" + number), Cast.RITA)
                .andExpect(jsonPath("$.settings.url").value(site.url("/new")));
    }

    @Test
    void aFeedThatIsGoneSaysSo() throws Exception {
        site.page("/gone", "application/rss+xml", Site.rss("T", "1", "uno"));
        var number = created(connect(Map.of("network", "feed", "url", site.url("/gone"))));
        site.page("/gone", 410, "", Map.of());

        look(number);

        health(number)
                .andExpect(jsonPath("$.state").value("gone"))
                .andExpect(jsonPath("$.nextLookAt").isEmpty());
        api(post("/api/v1/channels/" + number + "/look"), Cast.CARLA)
                .andExpect(status().isConflict());
        api(post("/api/v1/channels/" + number + "/resumption"), Cast.CARLA)
                .andExpect(jsonPath("$.state").value("active"));
    }

    @Test
    void brokenXmlIsReadAndReported() throws Exception {
        var broken = Site.rss("T", "1", "uno & dos", "2", "<b>tres");
        site.page("/broken", "application/rss+xml", broken);
        var number = created(connect(Map.of("network", "feed", "url", site.url("/broken"))));

        look(number);

        assertThat(arrived(number)).isEqualTo(2);
        health(number)
                .andExpect(jsonPath("$.condition").value("warning"))
                .andExpect(jsonPath("$.failures").value(0));
    }

    @Test
    void aServerThatFailsIsATroubleWithItsSentence() throws Exception {
        site.page("/down", "application/rss+xml", Site.rss("T"));
        var number = created(connect(Map.of("network", "feed", "url", site.url("/down"))));
        site.page("/down", 503, "", Map.of("Retry-After", "7200"));

        look(number);

        health(number)
                .andExpect(jsonPath("$.condition").value("failing"))
                .andExpect(jsonPath("$.failures").value(1))
                .andExpect(jsonPath("$.sentence").value(containsString("503")));
    }

    @Test
    void aPageNamesTheFeedsThatItAnnounces() throws Exception {
        site.page(
                "/blog",
                "text/html",
                "<html><head><link rel=alternate type='application/rss+xml' href='/a.xml'>"
                        + "<link rel=alternate type='application/atom+xml' href='/b.xml'></head>");

        connect(Map.of("network", "feed", "url", site.url("/blog")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.refusal").value("SeveralFound"))
                .andExpect(jsonPath("$.detail").value(containsString(site.url("/a.xml"))))
                .andExpect(jsonPath("$.detail").value(containsString(site.url("/b.xml"))));
    }

    @Test
    void theOnlyFeedOfAPageIsTheOneMeant() throws Exception {
        site.page(
                "/one",
                "text/html",
                "<html><head><link rel=alternate type='application/rss+xml' href='/only.xml'></head>");
        site.page("/only.xml", "application/rss+xml", Site.rss("El blog"));

        connect(Map.of("network", "feed", "url", site.url("/one")))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.name").value("El blog"));
    }

    @Test
    void anAddressWithoutSchemeIsAlsoTriedWithoutTls() throws Exception {
        site.page("/plain.xml", "application/rss+xml", Site.rss("Sin TLS"));
        var typed = site.url("/plain.xml").substring("http://".length());

        connect(Map.of("network", "feed", "url", typed))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.name").value("Sin TLS"));
    }

    @Test
    void whatIsNoFeedIsRefused() throws Exception {
        site.page("/x.json", "application/json", "{\"a\":1}");

        connect(Map.of("network", "feed", "url", site.url("/x.json")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.refusal").value("NotAFeed"))
                .andExpect(jsonPath("$.detail").value(containsString("JSON")));
    }

    @Test
    void anInternalAddressIsRefused() throws Exception {
        connect(Map.of("network", "feed", "url", "http://10.0.0.1/feed"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.refusal").value("NotReached"))
                .andExpect(jsonPath("$.detail").value(containsString("interna")));
    }

    @Test
    void theSameFeedIsConnectedOncePerBrand() throws Exception {
        site.page("/same", "application/rss+xml", Site.rss("T", "1", "uno"));
        var number = created(connect(Map.of("network", "feed", "url", site.url("/same"))));

        connect(Map.of("network", "feed", "url", site.url("/same")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.refusal").value("AlreadyConnected"));

        api(post("/api/v1/channels/" + number + "/closure"), Cast.CARLA)
                .andExpect(jsonPath("$.state").value("closed"));
        connect(Map.of("network", "feed", "url", site.url("/same")))
                .andExpect(status().isCreated());
    }

    @Test
    void whatIsMissingOrUnknownIsRefusedByName() throws Exception {
        connect(Map.of("network", "feed")).andExpect(jsonPath("$.refusal").value("FieldMissing"));
        connect(Map.of("network", "myspace", "name", "x"))
                .andExpect(jsonPath("$.refusal").value("UnknownNetwork"));
        connect(Map.of("network", "import", "name", "x", "brand", "Otra"))
                .andExpect(jsonPath("$.refusal").value("UnknownBrand"));
        connect(Map.of("network", "import", "name", "x", "role", "boss"))
                .andExpect(jsonPath("$.refusal").value("UnknownRole"));
        connect(Map.of("network", "import", "name", "x", "zone", "Luna/Norte"))
                .andExpect(jsonPath("$.refusal").value("UnknownZone"));
    }

    @Test
    void aNameThatIsTooLongIsRefusedWithItsLimit() throws Exception {
        connect(Map.of("network", "import", "name", "x".repeat(100_000)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.detail").value(containsString("200")));
        connect(Map.of("network", "feed", "url", "https://a.example/" + "x".repeat(3_000)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.refusal").value("FieldTooLong"));
    }

    @Test
    void anAgentMayNotConnectAndAReaderMayLook() throws Exception {
        send(post("/api/v1/channels"), Map.of("network", "import", "name", "x"), Cast.ANA)
                .andExpect(status().isForbidden());
        api(get("/api/v1/channels"), Cast.RITA).andExpect(status().isOk());
        api(get("/api/v1/channels/4711"), Cast.RITA).andExpect(status().isNotFound());
    }

    @Test
    void linesAreTakenCountedAndNamedWhenTheyCannotBeRead() throws Exception {
        var number =
                created(
                        connect(Map.of("network", "import", "name", "Tienda"))
                                .andExpect(jsonPath("$.role").value("managed")));
        var lines =
                """
                {"remoteId":"1","author":{"handle":"dario"},"text":"hola","at":"2026-01-01T10:00:00Z"}
                {"remoteId":"2","text":"¿abrís?","kind":"direct"}
                not json
                {"remoteId":"3","text":"x","kind":"telepathy"}
                {"remoteId":"1","author":{"handle":"dario"},"text":"hola","at":"2026-01-01T10:00:00Z"}
                """;

        messages(number, lines, "?dryRun=true")
                .andExpect(jsonPath("$.accepted").value(2))
                .andExpect(jsonPath("$.dryRun").value(true));
        assertThat(arrived(number)).isZero();

        messages(number, lines, "")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.accepted").value(2))
                .andExpect(jsonPath("$.duplicates").value(1))
                .andExpect(jsonPath("$.quarantined").value(2))
                .andExpect(jsonPath("$.errors", hasSize(2)))
                .andExpect(jsonPath("$.errors[0].line").value(3))
                .andExpect(jsonPath("$.errors[0].reason").value("BadJson"))
                .andExpect(jsonPath("$.errors[1].detail").value(containsString("telepathy")));
        assertThat(arrived(number)).isEqualTo(4);

        messages(number, "{\"remoteId\":\"1\",\"text\":\"hola, corregido\"}", "")
                .andExpect(jsonPath("$.accepted").value(1));
        health(number).andExpect(jsonPath("$.backlog").isNumber());
    }

    /** F19: poison of every kind among good lines. */
    @Test
    void poisonIsKeptAndSetAsideAndItsNeighboursAreHeard() throws Exception {
        var number = created(connect(Map.of("network", "import", "name", "Veneno")));
        var poison =
                List.of(
                        line("nul", "a\\u0000b"),
                        line("half", "\\ud83d"),
                        line("huge", "x".repeat(5 << 20)),
                        "{\"remoteId\":\"deep\",\"text\":" + "[".repeat(10_000),
                        "{\"remoteId\":\"broken\",",
                        "{\"remoteId\":\"kind\",\"text\":\"x\",\"kind\":\"hologram\"}",
                        "[]",
                        "\u0000");
        var lines = new ArrayList<String>();
        for (var i = 0; i < poison.size(); i++) {
            lines.add(line("good" + i, "bueno"));
            lines.add(poison.get(i));
        }
        lines.add("{\"remoteId\":\"later\",\"text\":\"x\",\"fieldOfTomorrow\":{\"a\":[1]}}");

        messages(number, String.join("\n", lines), "")
                .andExpect(jsonPath("$.accepted").value(poison.size() + 1))
                .andExpect(jsonPath("$.quarantined").value(poison.size()));
        while (normalizing.round()) {
            continue;
        }

        health(number)
                .andExpect(jsonPath("$.backlog").value(0))
                .andExpect(jsonPath("$.quarantined").value(poison.size()));
        api(get("/api/v1/quarantine?limit=200"), Cast.CARLA)
                .andExpect(
                        jsonPath("$.items[?(@.channel == " + number + ")]", hasSize(poison.size())))
                .andExpect(jsonPath("$.items[*].reason").value(hasItem("TooLong")))
                .andExpect(jsonPath("$.items[*].reason").value(hasItem("TooDeep")))
                .andExpect(jsonPath("$.items[*].reason").value(hasItem("LoneSurrogate")))
                .andExpect(jsonPath("$.items[*].reason").value(hasItem("UnknownKind")));
    }

    private static String line(String id, String text) {
        return "{\"remoteId\":\"%s\",\"text\":\"%s\"}".formatted(id, text);
    }

    @Test
    void aPausedChannelTakesNothingAndAFeedNever() throws Exception {
        var number = created(connect(Map.of("network", "import", "name", "Pausa")));
        api(post("/api/v1/channels/" + number + "/pause"), Cast.CARLA)
                .andExpect(jsonPath("$.state").value("paused"));
        messages(number, "{}", "").andExpect(jsonPath("$.refusal").value("NotActive"));
        api(post("/api/v1/channels/" + number + "/pause"), Cast.CARLA)
                .andExpect(jsonPath("$.refusal").value("NotActive"));
        api(post("/api/v1/channels/" + number + "/resumption"), Cast.CARLA)
                .andExpect(jsonPath("$.state").value("active"));
        api(post("/api/v1/channels/" + number + "/resumption"), Cast.CARLA)
                .andExpect(jsonPath("$.refusal").value("NotPaused"));
        api(post("/api/v1/channels/" + number + "/look"), Cast.CARLA)
                .andExpect(jsonPath("$.refusal").value("NothingToLookAt"));

        site.page("/f", "application/rss+xml", Site.rss("T"));
        var feed = created(connect(Map.of("network", "feed", "url", site.url("/f"))));
        messages(feed, "{}", "").andExpect(jsonPath("$.refusal").value("TakesNoMessages"));
    }

    private ResultActions connect(Map<String, String> body) throws Exception {
        return send(post("/api/v1/channels"), body, Cast.CARLA);
    }

    private ResultActions send(
            org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request,
            Map<String, String> body,
            SignedIn who)
            throws Exception {
        var json = tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(body);
        return api(request.contentType(MediaType.APPLICATION_JSON).content(json), who);
    }

    private ResultActions api(
            org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request,
            SignedIn who)
            throws Exception {
        return web.perform(request.with(Cast.as(who)).with(csrf()));
    }

    private ResultActions messages(int number, String lines, String query) throws Exception {
        return api(
                post("/api/v1/channels/" + number + "/messages" + query)
                        .contentType("application/x-ndjson")
                        .content(lines.getBytes(StandardCharsets.UTF_8)),
                Cast.CARLA);
    }

    private ResultActions health(int number) throws Exception {
        return api(get("/api/v1/channels/" + number + "/health"), Cast.RITA)
                .andExpect(status().isOk());
    }

    private static int created(ResultActions result) throws Exception {
        result.andExpect(status().isCreated());
        return JsonPath.read(result.andReturn().getResponse().getContentAsString(), "$.id");
    }

    private void look(int number) {
        db.update(LOOK)
                .set(LOOK.NEXT_AT, java.time.Instant.parse("2026-01-01T00:00:00Z"))
                .where(LOOK.CHANNEL_ID.eq(id(number).value()))
                .execute();
        visiting.round();
    }

    private int arrived(int number) {
        return db.fetchCount(INBOUND, INBOUND.CHANNEL_ID.eq(id(number).value()));
    }

    private ChannelId id(int number) {
        var channel = org.tertulia.networks.db.Tables.CHANNEL;
        return new ChannelId(
                db.select(channel.ID)
                        .from(channel)
                        .where(channel.NUMBER.eq(number))
                        .fetchSingle()
                        .value1());
    }
}
