package org.tertulia.inbox.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.OLGA;
import static org.tertulia.testing.Cast.as;
import static org.tertulia.testing.Cast.sight;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tertulia.inbox.Shop;
import org.tertulia.messages.MessageId;
import org.tertulia.networks.Channel;
import org.tertulia.organization.Brands;
import org.tertulia.organization.Members;
import org.tertulia.organization.Parting;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

/** A second review is waited for only where there is a second person to write it. */
@TertuliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecondReviewTest {

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired SaidAnswers answers;
    @Autowired Planning planning;
    @Autowired Reviewing reviewing;
    @Autowired Picks picks;
    @Autowired Brands brands;
    @Autowired Members members;
    @Autowired Parting parting;
    @Autowired MockMvcTester mvc;

    private Channel page;

    @BeforeAll
    void allAreReviewedTwice() {
        cast.moveIn();
        page = shop.channel("La plaza de Olmo");
        var olmo = brands.list(sight(OLGA)).getFirst();
        planning.plan(sight(OLGA), olmo, new Plan(100, 0, false, false, 100));
    }

    @AfterEach
    void carlaIsThere() {
        if (!members.working(CARLA.id())) {
            parting.takeBack(CARLA.id(), sight(OLGA));
        }
    }

    @Test
    void whereTwoReviewTwoAreWaitedFor() {
        assertThat(pick(answers.said(ANA, page, "¿Abrís?")).second()).isTrue();
        assertThat(plan()).doesNotContain("revisa una sola persona");
    }

    @Test
    void whoAnsweredIsNotOneOfTheTwo() {
        var own = answers.said(CARLA, page, "¿Abrís?");

        assertThat(pick(own).second()).isFalse();
        reviewing.review(sight(OLGA), own, answers.marks(4), null);
        assertThat(pick(own).done()).isTrue();
    }

    @Test
    void whereOneReviewsAloneNobodyIsWaitedForAndThePlanSaysSo() {
        parting.part(CARLA.id(), sight(OLGA));

        assertThat(pick(answers.said(ANA, page, "¿Abrís?")).second()).isFalse();
        assertThat(plan()).contains("revisa una sola persona");
    }

    @Test
    void whatWaitedForWhoIsGoneEndsWithTheReviewThatIsIn() {
        var message = answers.said(ANA, page, "¿Abrís?");
        reviewing.review(sight(OLGA), message, answers.marks(4), null);
        assertThat(pick(message).done()).isFalse();

        parting.part(CARLA.id(), sight(OLGA));

        assertThat(pick(message).done()).isTrue();
    }

    private Pick pick(MessageId message) {
        return picks.find(sight(OLGA), message).orElseThrow();
    }

    private String plan() {
        var got = mvc.get().uri("/reviews/plan").with(as(OLGA)).exchange();
        assertThat(got).hasStatusOk();
        return new String(got.getResponse().getContentAsByteArray(), UTF_8);
    }
}
