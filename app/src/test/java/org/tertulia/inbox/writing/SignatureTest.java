package org.tertulia.inbox.writing;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.RITA;
import static org.tertulia.testing.Cast.sight;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.tertulia.inbox.Shop;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
class SignatureTest {

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired MockMvc web;
    @Autowired Styling styling;

    @BeforeEach
    void moveIn() {
        cast.moveIn();
    }

    @Test
    void whatAProtocolSaysInItsOwnWordsIsSignedAsTheChannelSays() throws Exception {
        var channel = shop.channel("La plaza firmada " + UUID.randomUUID());
        shop.comments(channel, Shop.DARIO, "¿Abrís?", Instant.now().minusSeconds(3_600));
        var path = "/conversations/" + shop.latest() + "/approved-messages/signature";
        web.perform(get(path).with(Cast.as(ANA))).andExpect(content().string(""));
        styling.set(sight(CARLA), channel.number(), null, "— {agent.name}", List.of());
        web.perform(get(path).with(Cast.as(ANA)))
                .andExpect(status().isOk())
                .andExpect(content().string("— Ana"));
        web.perform(get(path).with(Cast.as(RITA))).andExpect(status().isForbidden());
    }
}
