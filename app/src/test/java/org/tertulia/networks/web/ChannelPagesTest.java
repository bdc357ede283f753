package org.tertulia.networks.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tertulia.networks.hearing.Healths;
import org.tertulia.networks.hearing.Normalizing;
import org.tertulia.testing.Cast;
import org.tertulia.testing.Site;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
class ChannelPagesTest {

    @Autowired MockMvc web;
    @Autowired Cast cast;
    @Autowired Normalizing normalizing;
    @Autowired Healths healths;

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
    void theGuidedWayShowsWhatIsThereAndConnectsIt() throws Exception {
        site.page("/guided", "application/rss+xml", Site.rss("El Diario", "1", "Primera noticia"));

        show("/channels/new").andExpect(content().string(containsString("/channels/new/feed")));
        show("/channels/new/feed").andExpect(content().string(containsString("name=\"url\"")));
        send(post("/channels/new/feed").param("url", site.url("/guided")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Primera noticia")))
                .andExpect(content().string(containsString("El Diario")));
        var place =
                place(
                        send(
                                post("/channels/new/feed/channel")
                                        .param("url", site.url("/guided"))
                                        .param("called", "Prensa")
                                        .param("role", "managed")));

        show(place)
                .andExpect(content().string(containsString("Prensa")))
                .andExpect(content().string(containsString("canal propio")));
        show("/channels").andExpect(content().string(containsString("Prensa")));
    }

    @Test
    void aNameThatIsTooLongComesBackWithItsLimitAndEverythingTyped() throws Exception {
        var name = "ñ".repeat(201);
        send(post("/channels/new/import/channel")
                        .param("name", "Tienda larga")
                        .param("called", name)
                        .param("role", "watched"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("200 caracteres")))
                .andExpect(content().string(containsString(name)))
                .andExpect(content().string(containsString("Tienda larga")));
        send(post("/channels/new/import").param("name", name))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("200 caracteres")))
                .andExpect(content().string(containsString(name)));

        var place = imported("Tienda corta");
        send(post(place + "/name").param("name", name))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("200 caracteres")))
                .andExpect(content().string(containsString(name)));
        send(post(place + "/name").param("name", " \t"))
                .andExpect(status().isUnprocessableContent());
        show(place).andExpect(content().string(containsString("Tienda corta")));
    }

    @Test
    void aRoleThatIsNoneIsTakenForTheCarefulOne() throws Exception {
        var place =
                place(
                        send(
                                post("/channels/new/import/channel")
                                        .param("name", "Sin papel")
                                        .param("role", "boss")));
        show(place).andExpect(content().string(containsString("solo se escucha")));
    }

    @Test
    void aPageOffersItsFeedsToChooseFrom() throws Exception {
        site.page(
                "/blog",
                "text/html",
                "<html><head><link rel=alternate type='application/rss+xml' title='Entradas'"
                        + " href='/a.xml'><link rel=alternate type='application/rss+xml'"
                        + " title='Comentarios' href='/b.xml'></head>");

        send(post("/channels/new/feed").param("url", site.url("/blog")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Entradas")))
                .andExpect(content().string(containsString(site.url("/a.xml"))));
    }

    @Test
    void whatCannotBeHadIsSaidOnTheForm() throws Exception {
        send(post("/channels/new/feed").param("url", "http://169.254.169.254/latest"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("interna")))
                .andExpect(content().string(containsString("id=\"f-url-error\"")))
                .andExpect(content().string(containsString("http://169.254.169.254/latest")));
        send(post("/channels/new/feed")).andExpect(status().isUnprocessableContent());
        show("/channels/new/unheard-of").andExpect(status().isNotFound());
    }

    @Test
    void anAddressThatIsTooLongIsRefusedWithItsLimitAndQuotedOnce() throws Exception {
        var url = "https://olmo.example/" + "x".repeat(100_000);

        var page =
                send(post("/channels/new/feed").param("url", url))
                        .andExpect(status().isUnprocessableContent())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();

        assertThat(page).contains("2000 caracteres").hasSizeLessThan(150_000);
    }

    @Test
    void theListComesPageByPageAndTheClosedOnesAreKeptApart() throws Exception {
        var closed = imported("Cerrado del todo");
        send(post(closed + "/closure"));
        var well = imported("Va bien");
        var paused = imported("En pausa ahora");
        send(post(paused + "/pause"));

        show("/channels")
                .andExpect(content().string(containsString("Va bien")))
                .andExpect(content().string(not(containsString("Cerrado del todo"))));
        show("/channels?closed=true")
                .andExpect(content().string(containsString("Cerrado del todo")))
                .andExpect(content().string(not(containsString("Va bien"))));
        var sight = Cast.sight(Cast.CARLA);
        var first = healths.page(sight, false, Optional.empty(), 1);
        var rest = healths.page(sight, false, Optional.ofNullable(first.next()), 100);
        assertThat(first.items()).hasSize(1);
        assertThat(rest.next()).isNull();
        assertThat(rest.items().getLast().channel().number()).isEqualTo(number(paused));
        assertThat(Stream.concat(first.items().stream(), rest.items().stream()))
                .extracting(health -> health.channel().number())
                .doesNotHaveDuplicates()
                .contains(number(well), number(paused))
                .doesNotContain(number(closed));
    }

    private static int number(String place) {
        return Integer.parseInt(place.substring(place.lastIndexOf('/') + 1));
    }

    @Test
    void aChannelIsRenamedPausedResumedAndClosed() throws Exception {
        var place = imported("Tienda");

        send(post(place + "/name").param("name", "Tienda nueva")).andExpect(status().isSeeOther());
        send(post(place + "/pause")).andExpect(status().isSeeOther());
        show(place)
                .andExpect(content().string(containsString("Tienda nueva")))
                .andExpect(content().string(containsString("En pausa")));
        send(post(place + "/pause")).andExpect(status().isConflict());
        send(post(place + "/resumption")).andExpect(status().isSeeOther());
        send(post(place + "/closure")).andExpect(header().string("Location", "/channels"));
        show(place).andExpect(content().string(not(containsString(place + "/pause"))));
    }

    @Test
    void aReaderSeesChannelsAndChangesNone() throws Exception {
        var place = imported("Para leer");

        web.perform(get(place).with(Cast.as(Cast.RITA)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/closure"))));
        web.perform(post(place + "/closure").with(Cast.as(Cast.ANA)).with(csrf()))
                .andExpect(status().isForbidden());
        web.perform(get("/channels/new").with(Cast.as(Cast.RITA)))
                .andExpect(status().isForbidden());
    }

    @Test
    void aFileIsCheckedFirstAndThenTaken() throws Exception {
        var place = imported("Archivo");
        var csv =
                """
                id;usuario;texto;fecha
                1;dario;"Tres semanas
                esperando";2026-01-05T10:00:00Z
                2;lucia;¿Abrís en domingo?;2026-01-05T11:00:00Z
                ;nadie;sin identificador;2026-01-05T11:00:00Z
                """;
        var upload = bring(place, "Año nuevo.csv", csv);

        show(upload)
                .andExpect(content().string(containsString("Año nuevo.csv")))
                .andExpect(content().string(containsString("comprobado")))
                .andExpect(content().string(containsString(upload + "/messages")));
        show(upload + "/faults.csv")
                .andExpect(content().string(allOf(startsWith("\ufeff"), containsString("\n5,"))));

        send(post(upload + "/messages").param("history", "true")).andExpect(status().isSeeOther());
        show(upload)
                .andExpect(content().string(containsString("hecho")))
                .andExpect(content().string(not(containsString(upload + "/messages"))));
        send(post(upload + "/messages")).andExpect(status().isConflict());
        show(place).andExpect(content().string(containsString("Año nuevo.csv")));
    }

    @Test
    void aFileThatWasCheckedCanBeLeft() throws Exception {
        var upload = bring(imported("Dejado"), "x.ndjson", "{\"remoteId\":\"1\",\"text\":\"a\"}");

        send(post(upload + "/cancellation")).andExpect(status().isSeeOther());
        show(upload).andExpect(content().string(containsString("cancelado")));
        send(post(upload + "/cancellation")).andExpect(status().isConflict());
        send(post(upload + "/messages")).andExpect(status().isConflict());
    }

    @Test
    void anEmptyFileIsRefused() throws Exception {
        send(post(imported("Vacío") + "/uploads")
                        .header("X-File-Name", "x.csv")
                        .content(new byte[0]))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void aFileWhoseNameIsNotEncodedKeepsIt() throws Exception {
        var upload =
                place(
                        send(
                                post(imported("Nombre raro") + "/uploads")
                                        .header("X-File-Name", "100%zz.ndjson")
                                        .content("{}".getBytes(StandardCharsets.UTF_8))));

        show(upload).andExpect(content().string(containsString("100%zz.ndjson")));
    }

    @Test
    void whatCannotBeReadIsSeenInQuarantineAndReadAgain() throws Exception {
        var place = imported("Roto");
        var upload = bring(place, "x.ndjson", "{\"remoteId\":\"1\",\"text\":\"<b>\\u0000\"}");
        send(post(upload + "/messages"));
        while (normalizing.round()) {
            continue;
        }

        var list =
                show("/operations/quarantine")
                        .andExpect(content().string(containsString("Roto")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        var entry = list.replaceFirst("(?s).*?href=\"(/operations/quarantine/\\d+)\".*", "$1");
        show(entry)
                .andExpect(content().string(containsString("&lt;b&gt;\\u0000")))
                .andExpect(content().string(containsString("000000  7b 22")));
        send(post(entry + "/retry")).andExpect(header().string("Location", entry));
        show(entry).andExpect(content().string(not(containsString("leído"))));
        send(post("/operations/quarantine/retry")).andExpect(status().isSeeOther());
        web.perform(get(entry).with(Cast.as(Cast.ANA))).andExpect(status().isForbidden());
    }

    @Test
    void aListOfSubscriptionsIsConnectedRowByRowAndGivenBack() throws Exception {
        var opml =
                """
                <opml version="2.0"><body><outline text="Prensa">
                <outline text="Uno" xmlUrl="https://uno.example/feed"/>
                <outline text="Dos" xmlUrl="https://dos.example/feed"/>
                <outline text="Dos otra vez" xmlUrl="https://dos.example/feed"/>
                </outline></body></opml>
                """;

        show("/channels/subscriptions").andExpect(status().isOk());
        var list = place(bringing(opml));
        for (var reload = 0; reload < 2; reload++) {
            show(list)
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("2 de 2 conectados")))
                    .andExpect(content().string(containsString("https://dos.example/feed")));
        }
        show(place(bringing(opml)))
                .andExpect(content().string(containsString("0 de 2 conectados")))
                .andExpect(content().string(containsString("la marca ya lo escucha")));
        show("/channels/subscriptions").andExpect(content().string(containsString(list)));
        web.perform(get(list).with(Cast.as(Cast.RITA))).andExpect(status().isForbidden());
        show("/channels/subscriptions/999").andExpect(status().isNotFound());
        show("/channels/subscriptions.opml")
                .andExpect(content().string(containsString("https://dos.example/feed")));
        web.perform(
                        post("/api/v1/channels/subscriptions")
                                .content(opml.getBytes(StandardCharsets.UTF_8))
                                .with(Cast.as(Cast.CARLA))
                                .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("AlreadyConnected")));
    }

    @Test
    void whatIsNoListOfSubscriptionsIsSaidAsThat() throws Exception {
        for (var opml : new String[] {"", "<html>", "hola"}) {
            bringing(opml)
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("(OPML)")));
        }
        web.perform(post("/api/v1/channels/subscriptions").with(Cast.as(Cast.CARLA)).with(csrf()))
                .andExpect(content().string(containsString("NoSubscriptions")));
    }

    private ResultActions bringing(String opml) throws Exception {
        return send(post("/channels/subscriptions").param("opml", opml).param("brand", "1"));
    }

    private String imported(String name) throws Exception {
        return place(
                send(
                        post("/channels/new/import/channel")
                                .param("name", name)
                                .param("zone", "Europe/Madrid")
                                .param("called", name)
                                .param("role", "managed")));
    }

    private String bring(String channel, String name, String text) throws Exception {
        var encoded = java.net.URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        var result =
                send(post(channel + "/uploads")
                                .header("X-File-Name", encoded)
                                .content(text.getBytes(StandardCharsets.UTF_8)))
                        .andExpect(status().isCreated());
        return place(result);
    }

    private ResultActions show(String path) throws Exception {
        return web.perform(get(path).with(Cast.as(Cast.CARLA)));
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(Cast.as(Cast.CARLA)).with(csrf()));
    }

    private static String place(ResultActions result) {
        var place = result.andReturn().getResponse().getHeader("Location");
        assertThat(place).as("where to go").isNotNull();
        return Objects.requireNonNull(place);
    }
}
