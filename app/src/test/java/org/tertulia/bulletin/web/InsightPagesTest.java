package org.tertulia.bulletin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.BEA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.OLGA;
import static org.tertulia.testing.Cast.RITA;
import static org.tertulia.testing.Cast.sight;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.tertulia.bulletin.InsightFilter;
import org.tertulia.bulletin.InsightState;
import org.tertulia.bulletin.Insights;
import org.tertulia.bulletin.Workshop;
import org.tertulia.kernel.SignedIn;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
class InsightPagesTest {

    @Autowired MockMvc web;
    @Autowired Cast cast;
    @Autowired Workshop workshop;
    @Autowired Insights insights;

    @BeforeEach
    void start() {
        cast.moveIn();
    }

    @Test
    void fromAConversationItsLatestMessageIsChosenAndNoWordIsNeeded() throws Exception {
        var said = workshop.says("¿Y si el <b>manual</b> viniera en español?");

        show("/conversations/" + said.conversation(), RITA)
                .andExpect(says("/insights/new?conversation=" + said.conversation()));
        show("/insights/new?conversation=" + said.conversation(), RITA)
                .andExpect(says("value=\"" + said.message() + "\" checked"))
                .andExpect(says("placeholder=\"¿Y si el &lt;b>manual&lt;/b> viniera en español?"));
        send("/insights", RITA, "message", said.message() + "", "key", UUID.randomUUID() + "")
                .andExpect(status().isSeeOther());

        var insight = insights.list(sight(RITA), InsightFilter.ALL, null, 1).getFirst();
        show(insight.path(), RITA).andExpect(says("¿Y si el &lt;b&gt;manual"));
        show("/insights", RITA).andExpect(says("viniera en español"));
        show("/conversations/" + said.conversation(), ANA)
                .andExpect(says("href=\"" + insight.path() + "\""));
        show("/messages/" + said.message(), RITA)
                .andExpect(says("/insights/new?message=" + said.message()));
    }

    @Test
    void whatCannotBeProposedComesBackAsItWasTyped() throws Exception {
        var said = workshop.says("Otra cosa");

        send(
                        "/insights",
                        ANA,
                        "message",
                        said.message() + "",
                        "title",
                        "x".repeat(201),
                        "idea",
                        "Lo <que> pensé")
                .andExpect(status().isUnprocessableContent())
                .andExpect(says("pasa de 200"))
                .andExpect(says("Lo &lt;que&gt; pensé"));
        send("/insights", ANA, "idea", "Sin mensajes").andExpect(status().isUnprocessableContent());
        send("/insights", ANA, "message", "nada").andExpect(status().isNotFound());
        send("/insights", ANA, "message", said.message() + "", "department", "mil")
                .andExpect(status().isUnprocessableContent())
                .andExpect(says("No hay tal departamento"));
        show("/insights/new", ANA).andExpect(says("Elige antes un mensaje"));
    }

    @Test
    void messagesArePutToOneThatIsThereFoundByTyping() throws Exception {
        var first = workshop.says("La zanja sigue abierta");
        var second = workshop.says("Esa zanja, otra vez");
        var insight = workshop.propose(sight(ANA), null, first.message());

        show("/insights/known?q=zanja", BEA)
                .andExpect(says("formaction=\"" + insight.path() + "/messages\""));
        show("/insights/new?message=" + second.message() + "&q=zanja", BEA)
                .andExpect(says(insight.path() + "/messages"));
        send(insight.path() + "/messages", BEA, "message", second.message() + "")
                .andExpect(status().isSeeOther());
        show(insight.path(), BEA).andExpect(says("De 2 mensajes"));
        send(insight.path() + "/messages", BEA).andExpect(status().isUnprocessableContent());
    }

    @Test
    void theHeadIsShownWhatTheOthersAreNot() throws Exception {
        var department = workshop.department("Taller " + UUID.randomUUID(), BEA, ANA);
        var insight =
                workshop.propose(sight(RITA), department, workshop.says("Un taller").message());

        show(insight.path(), BEA).andExpect(says("value=\"taken-up\""));
        for (var who : new SignedIn[] {RITA, ANA}) {
            show(insight.path(), who).andExpect(notSays("value=\"taken-up\""));
            send(insight.path() + "/steps", who, "version", "1", "to", "taken-up")
                    .andExpect(status().isConflict())
                    .andExpect(says("quien dirige el departamento"));
        }
        send(insight.path() + "/steps", BEA, "version", "1", "to", "taken-up", "words", "Sí")
                .andExpect(status().isSeeOther());
        assertThat(insights.find(sight(RITA), insight.number()).state())
                .isEqualTo(InsightState.TAKEN_UP);
    }

    @Test
    void whatIsDecidedOnAnOldPictureOrHalfComesBackWithItsWords() throws Exception {
        var insight = workshop.propose(sight(ANA), null, workshop.says("A medias").message());
        var steps = insight.path() + "/steps";

        send(steps, CARLA, "version", "1", "to", "declined", "words", "porque <sí>")
                .andExpect(status().isUnprocessableContent())
                .andExpect(says("Elige por qué"))
                .andExpect(says("porque &lt;sí&gt;"));
        send(steps, CARLA, "version", "1", "to", "volando")
                .andExpect(status().isUnprocessableContent());
        send(steps, CARLA, "to", "taken-up").andExpect(status().isUnprocessableContent());
        send(steps, CARLA, "version", "1", "to", "taken-up").andExpect(status().isSeeOther());
        send(steps, CARLA, "version", "1", "to", "taken-up").andExpect(status().isSeeOther());
        send(steps, OLGA, "version", "1", "to", "declined", "reason", "not-now")
                .andExpect(status().isConflict())
                .andExpect(says("Carla ha cambiado algo"));
        send(steps, CARLA, "version", "2", "to", "done").andExpect(status().isSeeOther());
        send(
                        steps,
                        CARLA,
                        "version",
                        "3",
                        "to",
                        "effective",
                        "words",
                        "Menos quejas",
                        "watch",
                        "99999")
                .andExpect(status().isUnprocessableContent())
                .andExpect(says("Menos quejas"));
        send(steps, CARLA, "version", "3", "to", "effective", "words", "Menos quejas")
                .andExpect(status().isSeeOther());
        show(insight.path(), RITA).andExpect(says("hecha, con efecto"));
    }

    @Test
    void whoAskedIsAnsweredFromTheirConversationWithWordsBegun() throws Exception {
        var said = workshop.says("Poned un banco en la entrada");
        var insight = workshop.propose(sight(ANA), null, said.message());

        show(insight.path(), ANA).andExpect(notSays("?draft="));
        send(insight.path() + "/steps", CARLA, "version", "1", "to", "taken-up");
        show(insight.path(), ANA)
                .andExpect(says("sin contestar"))
                .andExpect(
                        says("/conversations/" + said.conversation() + "?draft=Hola%2C%20Clienta"));
        show("/conversations/" + said.conversation() + "?draft=Hola, <Clienta>", ANA)
                .andExpect(says("data-begun"))
                .andExpect(says("Hola, &lt;Clienta&gt;</textarea>"));
        workshop.answered(said, "Lo vamos a hacer");
        show(insight.path(), ANA)
                .andExpect(says("1 de 1 ya tienen respuesta"))
                .andExpect(notSays("?draft="));
        send(insight.path() + "/steps", CARLA, "version", "2", "to", "done");
        show(insight.path(), ANA).andExpect(says("aún no sabe que está hecha"));
    }

    @Test
    void theListIsNarrowedByPhaseDepartmentAndWords() throws Exception {
        var department = workshop.department("Riego " + UUID.randomUUID(), BEA);
        workshop.propose(sight(ANA), department, workshop.says("El aspersor gotea").message());

        show("/insights?department=" + department.number(), RITA)
                .andExpect(says("El aspersor gotea"));
        show("/insights?phase=done&department=" + department.number(), RITA)
                .andExpect(notSays("El aspersor gotea"));
        show("/insights?q=ASPERSOR", RITA).andExpect(says("El aspersor gotea"));
        show("/insights?q=%25&phase=quizá", RITA).andExpect(notSays("El aspersor gotea"));
        web.perform(get("/insights?department=99999").with(Cast.as(RITA)))
                .andExpect(status().isNotFound());
        show("/palette?q=aspersor", RITA).andExpect(says("El aspersor gotea"));
    }

    @Test
    void severalMessagesBecomeOneInsight() throws Exception {
        var one = workshop.says("La regadera pierde");
        var other = workshop.says("Mi regadera también");

        show("/insights/new?message=" + one.message() + "&message=" + other.message(), RITA)
                .andExpect(says("La regadera pierde"))
                .andExpect(says("Mi regadera también"));
    }

    private ResultActions show(String path, SignedIn who) throws Exception {
        return show(path, who, 200);
    }

    private ResultActions show(String path, SignedIn who, int status) throws Exception {
        return web.perform(get(path).with(Cast.as(who))).andExpect(status().is(status));
    }

    private ResultActions send(String path, SignedIn who, String... fields) throws Exception {
        var asked = post(path).with(Cast.as(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            asked.param(fields[i], fields[i + 1]);
        }
        return web.perform(asked);
    }

    private static ResultMatcher says(String text) {
        return content().string(containsString(text));
    }

    private static ResultMatcher notSays(String text) {
        return content().string(not(containsString(text)));
    }
}
