package org.tertulia.inbox.walking.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.BEA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.RITA;
import static org.tertulia.testing.Cast.sight;

import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.tertulia.inbox.Conversations;
import org.tertulia.inbox.Shop;
import org.tertulia.inbox.walking.Walking;
import org.tertulia.kernel.SignedIn;
import org.tertulia.networks.Author;
import org.tertulia.networks.Channel;
import org.tertulia.playbook.Drafting;
import org.tertulia.playbook.Proposing;
import org.tertulia.playbook.Reviewing;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

/** From a conversation to what no protocol fits, and to how those that fit are used. */
@TertuliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UsePagesTest {

    private static final String TEXT =
            """
            protocol attic
            title es: Desván
            title en: Attic

            == known: question
            es: ¿Se sabe?
            en: Is it known?
            - yes -> boss
              es: Sí
              en: Yes
            - no -> fin
              es: No
              en: No

            == boss: escalate
            to: department Legal & «Co»
            next: fin

            == fin: end
            how: situation
            """;

    @Autowired MockMvc web;
    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired Conversations conversations;
    @Autowired Walking walking;
    @Autowired Drafting drafting;
    @Autowired Proposing proposing;
    @Autowired Reviewing reviewing;

    private Channel channel;
    private int protocol;
    private int customers;

    @BeforeAll
    void start() throws Exception {
        cast.moveIn();
        channel = shop.channel("La plaza de las páginas");
        show("/playbook/use", RITA).andExpect(says("Aún nadie ha seguido un protocolo"));
        show("/playbook/situations", RITA).andExpect(says("tecla 0"));
        protocol = inForce("attic");
        show(use(), RITA).andExpect(says("no se ha seguido en 30 días"));
    }

    private int inForce(String handle) {
        var draft = drafting.create(sight(ANA), TEXT.replace("attic", handle));
        var proposed = proposing.propose(sight(ANA), draft.protocol(), 1, "porque sí");
        return reviewing
                .approve(sight(CARLA), draft.protocol(), proposed.revision(), null, null)
                .protocol();
    }

    @Test
    void useIsDrawnCountedAndOpensItsConversations() throws Exception {
        var number = asked("¿Y el desván?");
        var message = conversations.find(sight(ANA), number).latest().message();
        walking.begin(sight(ANA), number, protocol, message);
        walking.choose(sight(ANA), number, 0, "no");

        show("/conversations/" + number, ANA)
                .andExpect(says("following-none"))
                .andExpect(says("data-key=\"0\""));
        show(use(), RITA)
                .andExpect(says("worn-6"))
                .andExpect(says("worn-0"))
                .andExpect(says("unworn"))
                .andExpect(says("1 · No"))
                .andExpect(says(">Resp. 0 % · dejado 0 %</text>"))
                .andExpect(says("aria-label=\"1 · No · Situación nueva 100 %\""))
                .andExpect(says("Por 2 caminos no ha ido nadie"));
        show(use() + "?days=ayer&version=1", RITA).andExpect(status().isOk());
        show(use() + "?version=7", RITA).andExpect(status().isNotFound());
        show("/playbook/protocols/999999/use", RITA).andExpect(status().isNotFound());
        show(use() + "/walks?step=known&way=no", RITA)
                .andExpect(says("/conversations/" + number + "\""))
                .andExpect(says("Situación nueva"));
        show(use() + "/walks?step=known&way=yes", RITA).andExpect(says("Nadie ha pasado por ahí"));
        show(use() + "/walks?step=no&way=no&end=x&stood=true&after=x_y", RITA)
                .andExpect(status().isOk());
        show("/playbook/use?sort=left", RITA).andExpect(says("Desván"));
        show("/playbook/use.csv", RITA)
                .andExpect(header().string("Content-Type", "text/csv;charset=UTF-8"))
                .andExpect(says("Desván"));
        show(use() + ".csv", RITA).andExpect(says("known,no,fin,"));
        web.perform(get("/api/v1" + use().replace("/playbook", "")).with(Cast.as(RITA)))
                .andExpect(jsonPath("$.use.walks").value(1))
                .andExpect(jsonPath("$.use.ends.situation").value(1))
                .andExpect(jsonPath("$.ways[?(@.way == 'yes')].use.walks").value(0));
        web.perform(get("/api/v1/protocols/use?days=7").with(Cast.as(RITA)))
                .andExpect(
                        jsonPath("$.items[?(@.protocol == " + protocol + ")].use.walks").value(1));
        web.perform(get("/api/v1/protocols/use?days=0").with(Cast.as(RITA)))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void aDepartmentThatThereIsNotIsShown() throws Exception {
        show("/playbook/protocols/" + protocol, RITA)
                .andExpect(says("No hay ningún departamento «Legal &amp; «Co»»"));
        send("/playbook/preview", ANA, "text", TEXT).andExpect(says("No hay ningún departamento"));
    }

    @Test
    void whoLeavesBecauseNoneFitsGoesOnWithWhatHappened() throws Exception {
        var number = asked("¿Compráis desvanes?");
        var message = conversations.find(sight(ANA), number).latest().message();
        walking.begin(sight(ANA), number, inForce("cellar"), message);
        send(
                        "/conversations/" + number + "/protocol/leaving",
                        ANA,
                        "revision",
                        "0",
                        "because",
                        "none-fits")
                .andExpect(header().string("Location", form(number)));
        show(form(number), ANA)
                .andExpect(says("¿Compráis desvanes?"))
                .andExpect(says("name=\"happened\""));
        show(form(number), RITA).andExpect(status().isForbidden());
        send(form(number), ANA, "happened", "  ").andExpect(status().isUnprocessableContent());
        send(form(number), ANA, "happened", "Quiere vender, no comprar")
                .andExpect(header().string("Location", "/conversations/" + number));
        send(form(number), ANA, "happened", "Otra vez").andExpect(status().isConflict());
        show(form(number), ANA).andExpect(says("Ya está contado"));
        show("/conversations/" + number, RITA)
                .andExpect(says("ningún protocolo encaja"))
                .andExpect(says("por decidir"));
        show("/playbook/situations", RITA).andExpect(says("Quiere vender, no comprar"));
    }

    @Test
    void aSituationIsWrittenForJoinedAndDecided() throws Exception {
        var first = situation(asked("¿Hacéis bodas?"), "Pregunta si hacemos banquetes de boda");
        var second = situation(asked("¿Y bodas?"), "Quiere saber si hacemos banquetes de boda");
        show("/playbook/situations", CARLA).andExpect(says("se parece a la " + first));
        show(path(second), CARLA).andExpect(says("Va con la " + first));
        show(path(second), RITA)
                .andExpect(says("¿Y bodas?"))
                .andExpect(says(not(containsString("/decision"))));
        decide(second, ANA, "as", "joined").andExpect(status().isForbidden());
        decide(second, CARLA, "as", "joined", "with", "x")
                .andExpect(status().isUnprocessableContent());
        decide(second, CARLA, "as", "").andExpect(status().isUnprocessableContent());
        decide(second, CARLA, "as", "covered", "protocol", "999999")
                .andExpect(status().isUnprocessableContent());
        decide(second, CARLA, "as", "declined").andExpect(status().isUnprocessableContent());
        decide(second, CARLA, "as", "joined", "with", "#" + first).andExpect(status().isSeeOther());
        decide(second, CARLA, "as", "declined", "reason", "No").andExpect(status().isConflict());
        show("/playbook/situations?shelf=decided", RITA).andExpect(says("va con otra"));
        show("/playbook/situations", RITA).andExpect(says("2 veces"));

        show("/playbook/protocols/new?situation=" + first, BEA)
                .andExpect(says("protocol situation-" + first))
                .andExpect(says("name=\"situation\" value=\"" + first + "\""));
        show("/playbook/protocols/new?situation=999999", BEA).andExpect(status().isNotFound());
        send("/playbook/protocols", BEA, "text", "nada", "situation", "" + first)
                .andExpect(status().isUnprocessableContent())
                .andExpect(says("Pregunta si hacemos banquetes"));
        send(path(first) + "/drafts", BEA, "protocol", "" + protocol)
                .andExpect(
                        header().string("Location", "/playbook/protocols/" + protocol + "/draft"));
        send(path(first) + "/drafts", BEA, "protocol", "" + protocol)
                .andExpect(status().isConflict());
        send(
                        "/playbook/protocols",
                        BEA,
                        "text",
                        TEXT.replace("attic", "otro"),
                        "situation",
                        "" + first)
                .andExpect(status().isConflict());
        show("/playbook/protocols/" + protocol + "/draft", BEA)
                .andExpect(says("Para la situación " + first));
        show("/playbook/protocols/" + protocol + "/versions", RITA)
                .andExpect(says("/playbook/situations/" + first));
    }

    @Test
    void programsReportWriteAndDecide() throws Exception {
        var number = asked("¿Alquiláis por horas?");
        var conversation = "/api/v1/conversations/" + number + "/situations";
        json(conversation, RITA, "{\"happened\":\"Algo\"}").andExpect(status().isForbidden());
        json(conversation, ANA, "{}").andExpect(status().isUnprocessableContent());
        int id =
                JsonPath.read(
                        body(
                                json(conversation, ANA, "{\"happened\":\"Alquiler por horas\"}")
                                        .andExpect(status().isCreated())),
                        "$.id");
        var path = "/api/v1/situations/" + id;
        json(path + "/draft", ANA, "{}").andExpect(status().isUnprocessableContent());
        json(path + "/draft", ANA, "{\"text\":\"protocol hourly\\nno sé\"}")
                .andExpect(jsonPath("$.version").value(1));
        json(path + "/decision", ANA, "{}").andExpect(status().isForbidden());
        json(path + "/decision", CARLA, "{}").andExpect(status().isUnprocessableContent());
        json(path + "/decision", CARLA, "{\"decision\":\"declined\",\"reason\":\"No\"}")
                .andExpect(jsonPath("$.state").value("declined"));
        web.perform(get("/api/v1/situations?decided=true&limit=1").with(Cast.as(RITA)))
                .andExpect(jsonPath("$.items[0].conversation").exists());
        web.perform(get("/api/v1/situations/999999").with(Cast.as(RITA)))
                .andExpect(status().isNotFound());
    }

    private String use() {
        return "/playbook/protocols/" + protocol + "/use";
    }

    private static String form(long number) {
        return "/conversations/" + number + "/situation";
    }

    private static String path(int situation) {
        return "/playbook/situations/" + situation;
    }

    private long asked(String text) {
        var n = ++customers;
        shop.comments(
                channel, new Author("page" + n, null, "Page " + n, null), text, Instant.now());
        return shop.latest();
    }

    private int situation(long number, String happened) throws Exception {
        var path = "/api/v1/conversations/" + number + "/situations";
        return JsonPath.read(body(json(path, ANA, "{\"happened\":\"" + happened + "\"}")), "$.id");
    }

    private ResultActions decide(int situation, SignedIn who, String... fields) throws Exception {
        return send(path(situation) + "/decision", who, fields);
    }

    private ResultActions show(String path, SignedIn who) throws Exception {
        return web.perform(get(URI.create(path)).with(Cast.as(who)));
    }

    private ResultActions send(String path, SignedIn who, String... fields) throws Exception {
        var asked = post(path).with(csrf()).with(Cast.as(who));
        for (var i = 0; i < fields.length; i += 2) {
            asked = asked.param(fields[i], fields[i + 1]);
        }
        return web.perform(asked);
    }

    private ResultActions json(String path, SignedIn who, String body) throws Exception {
        return web.perform(
                post(path)
                        .with(Cast.as(who))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body));
    }

    private static String body(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private static ResultMatcher says(String text) {
        return content().string(containsString(text));
    }

    private static ResultMatcher says(Matcher<String> matcher) {
        return content().string(matcher);
    }
}
