package org.tertulia.inbox.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.BEA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.RITA;
import static org.tertulia.testing.Cast.sight;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.tertulia.inbox.Conversation;
import org.tertulia.inbox.Conversations;
import org.tertulia.inbox.Shop;
import org.tertulia.kernel.SignedIn;
import org.tertulia.testing.Cast;
import org.tertulia.testing.MovingClock;
import org.tertulia.testing.TertuliaTest;
import org.tertulia.web.Live;

@TertuliaTest
class OnlookersTest {

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired Conversations conversations;
    @Autowired Live live;
    @Autowired MockMvc web;

    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-29T12:00:00Z"));
    private Conversation conversation;
    private Onlookers onlookers;

    @BeforeEach
    void somebodyAsks() {
        cast.moveIn();
        shop.comments(shop.channel("La plaza"), Shop.DARIO, "¿Abrís en domingo?", Instant.now());
        conversation = conversations.find(sight(ANA), shop.latest());
        onlookers = new Onlookers(live, clock);
    }

    @Test
    void everybodySeesTheOthersAndFirstWhoWrites() {
        onlookers.looks(conversation, ANA);
        onlookers.looks(conversation, BEA);
        onlookers.writes(conversation, CARLA);

        assertThat(onlookers.besides(ANA.id(), conversation.number()))
                .containsExactly(there(CARLA, true), there(BEA, false));
        assertThat(onlookers.besides(ANA.id(), conversation.number() + 1)).isEmpty();
    }

    @Test
    void whoWritesNoMoreLooksAndWhoSaysNothingHasLeft() {
        onlookers.writes(conversation, BEA);
        clock.pass(Duration.ofSeconds(5));
        onlookers.looks(conversation, BEA);
        assertThat(seenByAna()).containsExactly(there(BEA, true));

        clock.pass(Duration.ofSeconds(5));
        assertThat(seenByAna()).containsExactly(there(BEA, false));

        clock.pass(Duration.ofSeconds(60));
        assertThat(seenByAna()).isEmpty();
    }

    @Test
    void whoLeavesIsGoneAtOnce() {
        onlookers.looks(conversation, BEA);
        onlookers.leaves(conversation, BEA);
        onlookers.leaves(conversation, BEA);

        assertThat(seenByAna()).isEmpty();
    }

    @Test
    void pagesAndProgramsTellWhoElseIsThere() throws Exception {
        var path = "/conversations/" + conversation.number() + "/onlookers";
        web.perform(post(path).param("doing", "WRITES").with(Cast.as(BEA)).with(csrf()))
                .andExpect(status().isOk());
        web.perform(post(path).param("doing", "LOOKS").with(Cast.as(ANA)).with(csrf()))
                .andExpect(content().string(containsString("Bea está escribiendo…")));
        web.perform(get("/api/v1" + path).with(Cast.as(RITA)))
                .andExpect(jsonPath("$.items[0].name").value("Bea"))
                .andExpect(jsonPath("$.items[0].writes").value(true))
                .andExpect(jsonPath("$.items[1].writes").value(false));
        web.perform(
                        post("/conversations/999999/onlookers")
                                .param("doing", "LOOKS")
                                .with(Cast.as(ANA))
                                .with(csrf()))
                .andExpect(status().isNotFound());
        web.perform(post(path).param("doing", "sings").with(Cast.as(ANA)).with(csrf()))
                .andExpect(status().isUnprocessableContent());
        web.perform(post(path).param("doing", "LEAVES").with(Cast.as(BEA)).with(csrf()));
        web.perform(get("/api/v1" + path).with(Cast.as(RITA)))
                .andExpect(jsonPath("$.items.length()").value(1));
    }

    @Test
    void whoReadsAlongIsSeenLookingAndNeverWriting() throws Exception {
        var path = "/conversations/" + conversation.number() + "/onlookers";
        for (var doing : List.of("LOOKS", "WRITES")) {
            web.perform(post(path).param("doing", doing).with(Cast.as(RITA)).with(csrf()))
                    .andExpect(status().isOk());
            web.perform(get("/api/v1" + path).with(Cast.as(ANA)))
                    .andExpect(jsonPath("$.items[0].name").value("Rita"))
                    .andExpect(jsonPath("$.items[0].writes").value(false));
        }
        web.perform(get("/conversations/" + conversation.number()).with(Cast.as(RITA)))
                .andExpect(content().string(containsString("<conversation-onlookers")));
        web.perform(post(path).param("doing", "LEAVES").with(Cast.as(RITA)).with(csrf()));
    }

    private List<Onlooker> seenByAna() {
        return onlookers.besides(ANA.id(), conversation.number());
    }

    private static Onlooker there(SignedIn who, boolean writes) {
        return new Onlooker(who.id(), who.name(), writes);
    }
}
