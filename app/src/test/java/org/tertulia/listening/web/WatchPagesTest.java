package org.tertulia.listening.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tertulia.messages.Street.DARIO;
import static org.tertulia.messages.Street.LUCIA;
import static org.tertulia.messages.Street.NOON;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tertulia.kernel.SignedIn;
import org.tertulia.listening.Filling;
import org.tertulia.listening.Watch;
import org.tertulia.listening.Watches;
import org.tertulia.listening.Watching;
import org.tertulia.messages.Followers;
import org.tertulia.messages.Street;
import org.tertulia.messages.search.SearchDriver;
import org.tertulia.networks.Heard;
import org.tertulia.networks.ItemConsumer;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Sight;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
class WatchPagesTest {

    private static final Sight SIGHT = Cast.sight(Cast.CARLA);
    private static final Brand OLMO = new Brand(Cast.OLMO, 1, "Olmo");

    @Autowired MockMvc web;
    @Autowired Cast cast;
    @Autowired Watching watching;
    @Autowired Watches watches;
    @Autowired Followers followers;
    @Autowired Filling filling;

    @Autowired ItemConsumer recording;
    @Autowired SearchDriver search;

    private final Street street = new Street();

    @BeforeEach
    void start() {
        cast.moveIn();
    }

    @Test
    void whatWasUnderstoodIsShownAndNarrowsTheList() throws Exception {
        watching.watch(SIGHT, OLMO, "Fuente", "fuente");
        hear(
                street.post("q1", DARIO, "La fuente rota otra vez, qué vergüenza 😡", NOON),
                street.post("q2", LUCIA, "¡Gracias por la fuente, qué maravilla! 😍", NOON));

        show("/mentions?sentiment=pos&intent=praise", Cast.CARLA)
                .andExpect(content().string(containsString("qué maravilla")))
                .andExpect(content().string(containsString("elogio")))
                .andExpect(content().string(not(containsString("fuente rota"))));
    }

    @Test
    void mentionsAreTickedBesideTheFormsThatJudgeThem() throws Exception {
        var watch = watching.watch(SIGHT, OLMO, "Regaderas", "regadera");
        hear(
                street.post("t1", DARIO, "La regadera pierde", NOON),
                street.post("t2", LUCIA, "Mi regadera también", NOON));

        var page = show("/watches/" + watch.number(), Cast.ANA).andReturn().getResponse();
        // Read as a browser does, which leaves out a form within a form.
        var read = Jsoup.parse(page.getContentAsString(StandardCharsets.UTF_8));
        assertThat(read.select("input[name=message][form=choosing]")).hasSize(2);
        assertThat(read.select("form#choosing").attr("action")).isEqualTo("/insights/new");
        assertThat(read.select(".mention details.judge .judge-items")).hasSize(2);
    }

    @Test
    void aWatchIsSavedFromTheForm() throws Exception {
        show("/watches/new", Cast.CARLA).andExpect(content().string(containsString("f-query")));

        send("/watches", Cast.CARLA, "name", "Cartas", "query", "carta*")
                .andExpect(status().isSeeOther());

        var saved = named("Cartas");
        show("/watches", Cast.RITA)
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("/watches/" + saved.number()),
                                                containsString("carta*"),
                                                not(containsString("href=\"/watches/new\"")))));
    }

    @Test
    void aMistakeComesBackWithTheForm() throws Exception {
        send("/watches", Cast.CARLA, "name", "Mal", "query", "olmo )")
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("olmo )"),
                                                containsString("aria-invalid"))));
        send("/watches", Cast.CARLA, "name", " ", "query", "olmo")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("El nombre necesita")));
        watching.watch(SIGHT, OLMO, "Dos veces", "dos");
        send("/watches", Cast.CARLA, "name", "dos veces", "query", "olmo")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Ya hay una escucha")));
    }

    @Test
    void aQueryTurnsIntoGroupsAndBack() throws Exception {
        send("/watches/drawing", Cast.CARLA, "act", "draw", "query", "olmo (roto OR caro) -#publi")
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("value=\"NONE\" selected"),
                                                containsString("value=\"publi\""))));
        var rows =
                new String[] {
                    "drawn", "true", "rule", "ANY", "group", "0", "part", "WORDS", "value",
                    "un arce", "act"
                };
        send("/watches/drawing", Cast.CARLA, with(rows, "row-0"))
                .andExpect(content().string(containsString("drop-0-1")));
        send("/watches/drawing", Cast.CARLA, with(rows, "drop-0-0"))
                .andExpect(content().string(not(containsString("un arce"))));
        send("/watches/drawing", Cast.CARLA, with(rows, "text"))
                .andExpect(content().string(containsString(">\"un arce\"</textarea>")));
        for (var odd : List.of("drop-0-9", "drop-9-0", "row-99", "drop-", "row-99999999999", "x")) {
            send("/watches/drawing", Cast.CARLA, with(rows, odd))
                    .andExpect(content().string(containsString("un arce")));
        }
        send("/watches/drawing", Cast.CARLA, "act", "draw", "query", "(a b) OR c")
                .andExpect(content().string(containsString("sigue como texto")));
    }

    @Test
    void aWatchIsSavedFromGroups() throws Exception {
        send(
                        "/watches",
                        Cast.CARLA,
                        "name",
                        "Arces",
                        "drawn",
                        "true",
                        "rule",
                        "ALL",
                        "group",
                        "0",
                        "part",
                        "BEGINNING",
                        "value",
                        "arce")
                .andExpect(status().isSeeOther());
        assertThat(named("Arces").query()).isEqualTo("arce*");
    }

    private static String[] with(String[] fields, String last) {
        var all = Arrays.copyOf(fields, fields.length + 1);
        all[fields.length] = last;
        return all;
    }

    @Test
    void thePreviewUnderlinesTheMistake() throws Exception {
        send("/watches/preview", Cast.RITA, "query", "uno OR (dos")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<u class=\"mistake\">(</u>dos")));
    }

    @Test
    void thePreviewMarksWhatItFinds() throws Exception {
        hear(street.post("x1", DARIO, "Un <b>bosque</b> de robles", NOON));

        send("/watches/preview", Cast.RITA, "query", "bosque")
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("<mark>bosque</mark>"),
                                                containsString("&lt;b&gt;"),
                                                containsString("Darío"))));
    }

    @Test
    void thePageOfAWatchShowsWhatItFound() throws Exception {
        var watch = watching.watch(SIGHT, OLMO, "Musgo", "musgo");
        hear(
                street.post("y1", DARIO, "Musgo en el tejado", NOON),
                street.post("y2", LUCIA, "Musgo en el muro", NOON.plusSeconds(90_000)));

        var path = "/watches/" + watch.number();
        show(path, Cast.RITA)
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("en el tejado"),
                                                containsString("en el muro"),
                                                containsString("volume-brush"))));
        show(path + "?from=2026-03-03&to=2026-03-03", Cast.RITA)
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("en el muro"),
                                                not(containsString("en el tejado")))));
        show("/mentions/fresh?since=none&watch=" + watch.number(), Cast.RITA)
                .andExpect(content().string(containsString("2 menciones nuevas")));
    }

    @Test
    void wordsNarrowTheMentions() throws Exception {
        watching.watch(SIGHT, OLMO, "Sendero", "sendero");
        hear(
                street.post("z1", DARIO, "El sendero cerrado", NOON),
                street.post("z2", LUCIA, "El sendero abierto", NOON),
                street.post("z3", LUCIA, "Cerrado por obras", NOON));

        search.catchUp();
        show("/mentions?q=cerrado", Cast.RITA)
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("> cerrado"),
                                                not(containsString("abierto")),
                                                not(containsString("obras")))));
    }

    @Test
    void whatIsNotSeenIsNotFound() throws Exception {
        show("/watches/4711", Cast.RITA, 404);
        show("/mentions?watch=x", Cast.RITA, 404);
        show("/mentions?channel=4711", Cast.RITA, 404);
    }

    @Test
    void aWatchIsPausedResumedAndRetiredByItsButtons() throws Exception {
        var path = "/watches/" + watching.watch(SIGHT, OLMO, "Botones", "botones").number();

        send(path + "/pause", Cast.CARLA).andExpect(status().isSeeOther());
        show(path, Cast.CARLA).andExpect(content().string(containsString(path + "/resumption")));
        send(path + "/pause", Cast.CARLA).andExpect(status().isConflict());
        send(path + "/resumption", Cast.CARLA).andExpect(status().isSeeOther());
        send(path + "/retirement", Cast.CARLA).andExpect(header().string("Location", "/watches"));
        show(path, Cast.CARLA).andExpect(content().string(containsString("Retirada")));
        send(path, Cast.CARLA, "name", "x", "query", "y").andExpect(status().isConflict());
    }

    @Test
    void anAgentReadsAndDoesNotChange() throws Exception {
        var path = "/watches/" + watching.watch(SIGHT, OLMO, "Lectura", "lectura").number();

        show(path, Cast.ANA).andExpect(content().string(not(containsString(path + "/pause"))));
        send(path + "/pause", Cast.ANA).andExpect(status().isForbidden());
    }

    @Test
    void theProgressOfTheFirstLookIsShown() throws Exception {
        var watch = watching.watch(SIGHT, OLMO, "Progreso", "progreso");
        var path = "/watches/" + watch.number();

        show(path, Cast.RITA).andExpect(content().string(containsString("<progress")));
        for (int i = 0; i < 100 && filling.round(); i++) {}

        show(path, Cast.RITA).andExpect(content().string(not(containsString("<progress"))));
        show(path + "/filling", Cast.RITA)
                .andExpect(content().string(containsString("ya escuchados")));
    }

    private Watch named(String name) {
        return watches.all(SIGHT).stream()
                .filter(watch -> watch.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void hear(Heard... heard) {
        recording.take(List.of(heard));
        for (int i = 0; i < 100 && followers.round(); i++) {}
        assertThat(followers.round()).isFalse();
    }

    private ResultActions show(String path, SignedIn who) throws Exception {
        return show(path, who, 200);
    }

    private ResultActions show(String path, SignedIn who, int expected) throws Exception {
        return web.perform(get(path).with(Cast.as(who))).andExpect(status().is(expected));
    }

    private ResultActions send(String path, SignedIn who, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post(path);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return web.perform(request.with(Cast.as(who)).with(csrf()));
    }
}
