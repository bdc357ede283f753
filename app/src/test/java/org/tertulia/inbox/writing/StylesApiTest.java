package org.tertulia.inbox.writing;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.CARLA;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.tertulia.inbox.Shop;
import org.tertulia.kernel.SignedIn;
import org.tertulia.networks.Channel;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
class StylesApiTest {

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired MockMvc web;

    private Channel channel;

    @BeforeEach
    void moveIn() {
        cast.moveIn();
        channel = shop.channel("La plaza con estilo " + UUID.randomUUID());
    }

    @Test
    void whoSupervisesSaysHowWeSpeakOnAChannel() throws Exception {
        set(
                        CARLA,
                        channel.number(),
                        "{\"tone\":\"formal\",\"signature\":\"— {agent.name}\",\"published\":[\"a@b.example\"]}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.tone").value("formal"));
        web.perform(get("/api/v1/writing").with(Cast.as(CARLA)))
                .andExpect(
                        jsonPath(
                                        "$.items[?(@.channel == %d)].signature"
                                                .formatted(channel.number()))
                                .value("— {agent.name}"));
        set(CARLA, channel.number(), "{}").andExpect(jsonPath("$.signature").value(""));
    }

    @Test
    void whatIsUnfitIsRefused() throws Exception {
        set(CARLA, channel.number(), "{\"tone\":\"rude\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("StyleToneUnfit")));
        set(CARLA, channel.number(), "{\"signature\":\"{order}\"}")
                .andExpect(status().isUnprocessableContent());
        set(ANA, channel.number(), "{}").andExpect(status().is4xxClientError());
        set(CARLA, 999_999, "{}").andExpect(status().isNotFound());
    }

    private ResultActions set(SignedIn who, int number, String body) throws Exception {
        return web.perform(
                put("/api/v1/writing/" + number)
                        .with(Cast.as(who))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body));
    }
}
