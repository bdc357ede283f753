package org.tertulia.listening.accuracy;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tertulia.messages.Street.DARIO;
import static org.tertulia.messages.Street.NOON;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.tertulia.kernel.SignedIn;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.MessageStream;
import org.tertulia.messages.Street;
import org.tertulia.networks.ItemConsumer;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
class AccuracyPagesTest {

    @Autowired MockMvc web;
    @Autowired ItemConsumer recording;
    @Autowired MessageStream stream;
    @Autowired Cast cast;

    private MessageId message = MessageId.next();

    @BeforeEach
    void hear() {
        cast.moveIn();
        var before = stream.head();
        var text = "La merluza del jueves, ni fu ni fa";
        recording.take(List.of(new Street().post(message.toString(), DARIO, text, NOON)));
        message = stream.read(before, 1).entries().getFirst().message();
    }

    @Test
    void anAgentSaysWhatAMessageIsAndSeesItSo() throws Exception {
        web.perform(
                        post("/messages/" + message + "/judgements")
                                .param("intent", "suggestion")
                                .header("HX-Request-Type", "partial")
                                .with(Cast.as(Cast.ANA))
                                .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("sugerencia")));
        page(Cast.RITA, "/messages/" + message)
                .andExpect(content().string(containsString("Qué busca: sugerencia")))
                .andExpect(content().string(containsString("Ana")))
                .andExpect(content().string(not(containsString("/judgements\""))));
    }

    @Test
    void theFormComesWhenItIsAskedFor() throws Exception {
        var form = "/messages/" + message + "/judgements";
        web.perform(opened(form + "?keyed=true", Cast.ANA))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("action=\"" + form + "?keyed=true\"")))
                .andExpect(content().string(containsString("value=\"purchase_intent\"")));
        web.perform(opened(form, Cast.RITA)).andExpect(status().isForbidden());
        web.perform(opened("/messages/" + MessageId.next() + "/judgements", Cast.ANA))
                .andExpect(status().isNotFound());
        page(Cast.ANA, form)
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/messages/" + message));
        page(Cast.ANA, "/messages/" + message)
                .andExpect(content().string(containsString("value=\"purchase_intent\"")));
    }

    private static MockHttpServletRequestBuilder opened(String form, SignedIn who) {
        return MockMvcRequestBuilders.get(form)
                .header("HX-Request-Type", "partial")
                .with(Cast.as(who));
    }

    @Test
    void whatIsRightIsConfirmedInOneGo() throws Exception {
        api(Cast.ANA, "/" + message + "/judgements", "{\"sentiment\":\"neu\"}");
        web.perform(
                        post("/messages/" + message + "/judgements")
                                .param("right", "true")
                                .with(Cast.as(Cast.ANA))
                                .with(csrf()))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/messages/" + message + "#judgements"));
        get(Cast.RITA, "/api/v1/messages/" + message + "/judgements")
                .andExpect(jsonPath("$.items[?(@.question == 'sentiment')].label").exists());
    }

    @Test
    void programsJudgeToo() throws Exception {
        api(
                        Cast.ANA,
                        "/" + message + "/judgements",
                        "{\"intent\":\"praise\",\"urgency\":\"urgent\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.understood.intents[0].label").value("praise"))
                .andExpect(jsonPath("$.understood.urgency.confidence").value(1.0));
        api(Cast.ANA, "/" + message + "/judgements", "{\"mood\":\"sour\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.refusal").value("UnknownQuestion"));
        api(Cast.ANA, "/" + message + "/judgements", "{\"intent\":null}")
                .andExpect(jsonPath("$.refusal").value("UnknownAnswer"));
        api(Cast.RITA, "/" + message + "/judgements", "{\"intent\":\"praise\"}")
                .andExpect(status().isForbidden());
    }

    @Test
    void thePageTellsHowOftenItIsRightAndLearnsWhenAsked() throws Exception {
        api(Cast.ANA, "/" + message + "/judgements", "{\"language\":\"es\"}");
        page(Cast.RITA, "/understanding")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("chart-view")))
                .andExpect(content().string(not(containsString("Aprender ahora"))));
        page(Cast.CARLA, "/understanding")
                .andExpect(content().string(containsString("Aprender ahora")));
        web.perform(post("/understanding/learnings").with(Cast.as(Cast.ANA)).with(csrf()))
                .andExpect(status().isForbidden());
        web.perform(post("/understanding/learnings").with(Cast.as(Cast.CARLA)).with(csrf()))
                .andExpect(status().isSeeOther());
        page(Cast.RITA, "/understanding").andExpect(content().string(containsString("en uso")));
        get(Cast.RITA, "/api/v1/understanding/accuracy")
                .andExpect(jsonPath("$.items.length()").value(12))
                .andExpect(jsonPath("$.items[11].questions.language.confirmed").isNumber());
        get(Cast.RITA, "/api/v1/understanding/learnings")
                .andExpect(jsonPath("$.items[0].adopted").value(true));
        page(Cast.CARLA, "/operations")
                .andExpect(content().string(containsString("/understanding")));
    }

    private ResultActions page(SignedIn who, String path) throws Exception {
        return get(who, path);
    }

    private ResultActions get(SignedIn who, String path) throws Exception {
        return web.perform(MockMvcRequestBuilders.get(path).with(Cast.as(who)));
    }

    private ResultActions api(SignedIn who, String below, String body) throws Exception {
        return web.perform(
                post("/api/v1/messages" + below)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(Cast.as(who))
                        .with(csrf()));
    }
}
