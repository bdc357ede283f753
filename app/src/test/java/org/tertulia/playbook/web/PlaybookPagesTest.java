package org.tertulia.playbook.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.RITA;
import static org.tertulia.testing.Cast.sight;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.tertulia.inbox.Shop;
import org.tertulia.kernel.SignedIn;
import org.tertulia.playbook.Day;
import org.tertulia.playbook.Protocol;
import org.tertulia.playbook.Protocols;
import org.tertulia.playbook.Version;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlaybookPagesTest {

    private static final String SMALL =
            """
            protocol %s
            title es: Pequeño
            title en: Small

            == first: question
            es: ¿Sí?
            en: Yes?
            - yes -> fin
              es: Sí
              en: Yes

            == fin: end
            how: answered
            """;

    @Autowired MockMvc web;
    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired Protocols protocols;
    @Autowired Day day;

    @BeforeAll
    void start() throws Exception {
        cast.moveIn();
        show("/playbook", CARLA).andExpect(says("action=\"/playbook/starter\""));
        show("/playbook", ANA).andExpect(says(not(containsString("action=\"/playbook/starter\""))));
        send("/playbook/starter", CARLA).andExpect(status().isSeeOther());
        send("/playbook/starter", CARLA).andExpect(status().isConflict());
    }

    @Test
    void theListSaysWhenEachIsProposedAndWhatIsToBeRead() throws Exception {
        show("/playbook", RITA)
                .andExpect(says("Se propone cuando la intención es queja."))
                .andExpect(says(not(containsString("por leer</span>"))));
        show("/playbook?shelf=read", ANA).andExpect(says("Crisis"));
        show("/playbook?q=currículum", ANA)
                .andExpect(says("Busca trabajo"))
                .andExpect(says(not(containsString("Elogio"))));
        var praise = find("praise");
        send(praise.path() + "/acknowledgements", ANA, "version", "1")
                .andExpect(status().isSeeOther());
        show(praise.path(), ANA).andExpect(says(not(containsString("es nueva para ti"))));
        show(praise.path(), CARLA).andExpect(says("Falta: "));
    }

    @Test
    void aProtocolIsDrawnAndSaidInWords() throws Exception {
        show(find("complaint").path(), RITA)
                .andExpect(says("<svg class=\"tree-drawing\""))
                .andExpect(says("href=\"#step-customer\""))
                .andExpect(says("id=\"step-customer\""))
                .andExpect(says("Is it about something of ours"));
    }

    @Test
    void theManualOfADayIsReadAndPrinted() throws Exception {
        show("/playbook/manual", RITA).andExpect(says("Error nuestro"));
        show("/playbook/manual?on=" + day.today().minusDays(1), RITA)
                .andExpect(says("Ese día no regía nada"));
        show("/playbook/manual?on=ayer", RITA).andExpect(status().isUnprocessableContent());
        var pdf =
                show("/playbook/manual.pdf", RITA)
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(catalog.getLanguage()).isEqualTo("es");
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Error nuestro", "¿Puede hacer daño a alguien");
        }
    }

    @Test
    void whileOneTypesItIsDrawnWithItsMistakes() throws Exception {
        send("/playbook/preview", ANA, "text", SMALL.formatted("uno").replace("fin\n", "fn\n"))
                .andExpect(says("data-line=\"8\""))
                .andExpect(says("No hay ningún paso «fn»."))
                .andExpect(says("tree-drawing"));
    }

    @Test
    void aStepIsAddedChangedAndRemovedInTheDrawing() throws Exception {
        var text = SMALL.formatted("dos");
        var added =
                body(
                        send(
                                "/playbook/steps",
                                ANA,
                                "text",
                                text,
                                "act",
                                "add.first",
                                "way.first",
                                "yes",
                                "kind.first",
                                "message"));
        assertThat(added).contains("- yes -&gt; message", "== message: message\nnext: fin");
        send(
                        "/playbook/steps",
                        ANA,
                        "text",
                        text,
                        "act",
                        "change.first",
                        "es.first",
                        "¿Seguro?",
                        "label-es.first.yes",
                        "Claro")
                .andExpect(says("es: ¿Seguro?"))
                .andExpect(says("  es: Claro"));
        send("/playbook/steps", ANA, "text", text, "act", "remove.first")
                .andExpect(says(not(containsString("es: ¿Sí?"))));
        send("/playbook/steps", ANA, "text", text, "act", "change.none")
                .andExpect(status().isUnprocessableContent())
                .andExpect(says("es: ¿Sí?"));
    }

    @Test
    void headConditionsAnswersAndWhomAreChangedInFields() throws Exception {
        var text =
                SMALL.formatted("tres")
                        .replace(
                                "== fin: end",
                                """
                                == where: condition
                                if kind is direct -> boss
                                otherwise -> fin

                                == boss: escalate
                                to: supervisor
                                next: fin

                                == fin: end\
                                """)
                        .replace("- yes -> fin", "- yes -> where");

        edited(text, "head", "title-es", "Otro", "about-en", "When so", "languages", "es")
                .andExpect(says("title es: Otro\n"))
                .andExpect(says("about en: When so\n"))
                .andExpect(says("languages: es\n"));
        edited(text, "apply", "aspect.", "intent", "value.", "complaint")
                .andExpect(says("applies: intent is complaint\n"))
                .andExpect(says("id=\"applies-1\" name=\"applies.1\""));
        edited(text.replace("\n\n== first", "\napplies: kind is post\n\n== first"), "unapply..1")
                .andExpect(says(not(containsString("applies: kind is post"))));
        edited(
                        text,
                        "branch.where",
                        "aspect.where",
                        "words",
                        "not.where",
                        "not",
                        "value.where",
                        "a*")
                .andExpect(says("if words is not a* -&gt; fin\notherwise"));
        edited(text, "change.where", "if.where.1", "kind is post", "to.where.1", "fin")
                .andExpect(says("if kind is post -&gt; fin\n"));
        edited(text, "unbranch.where.1")
                .andExpect(says(not(containsString("if kind is direct -&gt; boss"))));
        edited(text, "change.where", "if.where.1", "kind es post")
                .andExpect(status().isUnprocessableContent())
                .andExpect(says("«kind es post» no es una condición"));
        edited(text, "unchoice.first.yes")
                .andExpect(says(not(containsString("- yes -&gt; where"))));
        edited(text, "change.boss", "whom.boss", "department Legal")
                .andExpect(says("to: department Legal\n"));
    }

    private ResultActions edited(String text, String act, String... fields) throws Exception {
        var all = new ArrayList<>(List.of("text", text, "act", act));
        all.addAll(List.of(fields));
        return send("/playbook/steps", ANA, all.toArray(String[]::new));
    }

    @Test
    void whoIsSlowerKeepsTheirTextBesideTheOther() throws Exception {
        send("/playbook/protocols", ANA, "text", SMALL.formatted("lento"))
                .andExpect(status().isSeeOther());
        var path = find("lento").path();
        send(
                        path + "/draft",
                        CARLA,
                        "revision",
                        "1",
                        "text",
                        SMALL.formatted("lento") + "\n== x: end\nhow: answered\n")
                .andExpect(status().isSeeOther());
        send(
                        path + "/draft",
                        ANA,
                        "revision",
                        "1",
                        "text",
                        SMALL.formatted("lento").replace("Pequeño", "El mío"))
                .andExpect(status().isConflict())
                .andExpect(says("title es: El mío"))
                .andExpect(says("<span class=\"change-sign\">+</span>title es: Pequeño"));
        send(path + "/dropping", ANA, "revision", "2").andExpect(status().isSeeOther());
    }

    @Test
    void aVersionIsProposedReviewedAndComparedWithTheOneBefore() throws Exception {
        var suggestion = find("suggestion");
        var text = Objects.requireNonNull(suggestion.current()).text();
        send(suggestion.path() + "/drafts", ANA).andExpect(status().isSeeOther());
        send(
                        suggestion.path() + "/draft",
                        ANA,
                        "revision",
                        "1",
                        "text",
                        text.replace("Buena idea", "Qué buena idea"),
                        "act",
                        "propose",
                        "why",
                        "Más cercano")
                .andExpect(status().isSeeOther());
        show("/playbook?shelf=review", CARLA).andExpect(says("Sugerencia"));
        show(suggestion.path() + "/versions?to=2", CARLA)
                .andExpect(says("Qué buena idea"))
                .andExpect(says("Más cercano"));
        send(suggestion.path() + "/approval", ANA, "revision", "3")
                .andExpect(status().isForbidden());
        send(
                        suggestion.path() + "/approval",
                        CARLA,
                        "revision",
                        "3",
                        "from",
                        day.today().plusDays(2) + "")
                .andExpect(status().isSeeOther());
        assertThat(coming("suggestion").n()).isEqualTo(2);
    }

    @Test
    void aProtocolIsTriedOnAConversationAndOnWordsWithoutEffect() throws Exception {
        var complaint = find("complaint");
        var channel = shop.channel("Plaza de pruebas", "counter", "managed", Cast.OLMO);
        shop.comments(channel, Shop.DARIO, "Llevo tres semanas esperando", Instant.now());
        var trial = complaint.path() + "/trial";

        send(trial, RITA, "conversation", "#" + shop.latest(), "go", "*", "go", "yes")
                .andExpect(says("Llevo tres semanas esperando"))
                .andExpect(says("¿Pide una reclamación formal"));
        send(
                        trial,
                        RITA,
                        "text",
                        "Me habéis cobrado dos veces",
                        "intent",
                        "complaint",
                        "go",
                        "*",
                        "go",
                        "yes",
                        "go",
                        "*back")
                .andExpect(says("¿Tiene que ver con algo nuestro"))
                .andExpect(says("porque la intención es queja"));
        show(trial, RITA)
                .andExpect(says("name=\"conversation\" value=\"" + shop.latest() + "\""))
                .andExpect(says("Llevo tres semanas esperando"));
        send(trial, RITA, "conversation", "999999").andExpect(status().isUnprocessableContent());
        send(trial, RITA).andExpect(status().isUnprocessableContent());
    }

    @Test
    void whatALaterVersionTookThePlaceOfIsSaid() throws Exception {
        var small = SMALL.formatted("placed");
        send("/playbook/import", ANA, "text", small);
        var id = find("placed").number();
        var path = "/playbook/protocols/" + id;
        putInForce(path, 1, "");
        send("/playbook/import", ANA, "text", small.replace("¿Sí?", "¿Dos?"));
        putInForce(path, 1, day.today().plusDays(30).toString());
        send("/playbook/import", ANA, "text", small.replace("¿Sí?", "¿Tres?"));

        putInForce(path, 1, "");

        show(path, ANA)
                .andExpect(says("La versión 3 es nueva para ti"))
                .andExpect(says(not(containsString("otra desde el"))));
        show(path + "/versions", ANA).andExpect(says("La 3 ocupa su lugar"));
    }

    private void putInForce(String path, int revision, String from) throws Exception {
        send(path + "/proposal", ANA, "revision", revision + "", "why", "Hace falta");
        send(path + "/approval", CARLA, "revision", revision + 1 + "", "from", from)
                .andExpect(status().isSeeOther());
    }

    @Test
    void textComesInAndGoesOut() throws Exception {
        var all = body(show("/playbook/export", RITA));
        assertThat(all).contains("protocol praise", "protocol crisis");
        send("/playbook/import", ANA, "text", all + "\n" + SMALL.formatted("traido"))
                .andExpect(status().isSeeOther());
        assertThat(Objects.requireNonNull(find("traido").open()).n()).isOne();
        assertThat(find("crisis").open()).isNull();
        send("/playbook/import", ANA, "text", "nada").andExpect(status().isUnprocessableContent());
    }

    @Test
    void programsReadWriteProposeAndPutInForce() throws Exception {
        web.perform(get("/api/v1/protocols").with(Cast.as(RITA)))
                .andExpect(jsonPath("$.items[?(@.handle == 'praise')].title.es").value("Elogio"));
        var created =
                json("/api/v1/protocols", ANA, "{\"text\":\"protocol api\\nno sé\"}")
                        .andExpect(status().isCreated())
                        .andExpect(jsonPath("$.mistakes[1].line").value(2))
                        .andExpect(jsonPath("$.mistakes[1].mistake").value("unclear"));
        int id = JsonPath.read(body(created), "$.id");
        var path = "/api/v1/protocols/" + id;
        var text = SMALL.formatted("api").replace("\n", "\\n");
        web.perform(
                        put(path + "/draft")
                                .with(Cast.as(ANA))
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"revision\":1,\"text\":\"" + text + "\"}"))
                .andExpect(jsonPath("$.revision").value(2));
        json(path + "/proposal", ANA, "{\"revision\":2,\"why\":\"Falta\"}")
                .andExpect(jsonPath("$.state").value("proposed"));
        json(path + "/approval", ANA, "{\"revision\":3}").andExpect(status().isForbidden());
        json(path + "/approval", CARLA, "{\"revision\":2}").andExpect(status().isConflict());
        json(path + "/approval", CARLA, "{\"revision\":3}")
                .andExpect(jsonPath("$.from").value(day.today().toString()));
        web.perform(get(path).with(Cast.as(RITA)))
                .andExpect(jsonPath("$.text").value(SMALL.formatted("api")));
    }

    private Protocol find(String handle) {
        return protocols.find(sight(ANA), handle).orElseThrow();
    }

    private Version coming(String handle) {
        return Objects.requireNonNull(find(handle).coming());
    }

    private ResultActions show(String path, SignedIn who) throws Exception {
        return web.perform(get(path).with(Cast.as(who)));
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
