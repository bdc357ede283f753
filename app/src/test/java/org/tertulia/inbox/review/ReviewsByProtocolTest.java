package org.tertulia.inbox.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.BEA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.as;
import static org.tertulia.testing.Cast.sight;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tertulia.inbox.Conversations;
import org.tertulia.inbox.Shop;
import org.tertulia.inbox.walking.Walking;
import org.tertulia.kernel.SignedIn;
import org.tertulia.messages.MessageId;
import org.tertulia.networks.Channel;
import org.tertulia.organization.Brands;
import org.tertulia.playbook.Drafting;
import org.tertulia.playbook.Proposing;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewsByProtocolTest {

    private static final String PROTOCOL =
            """
            protocol hours
            title es: Cómo se dice el horario
            title en: How to tell the hours

            == say: message
            es: Abrimos hasta las 20.
            en: We are open until 8 pm.
            next: fin

            == fin: end
            how: answered
            """;

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired SaidAnswers answers;
    @Autowired Planning planning;
    @Autowired Reviewing reviewing;
    @Autowired Picks picks;
    @Autowired Brands brands;
    @Autowired Conversations conversations;
    @Autowired Drafting drafting;
    @Autowired Proposing proposing;
    @Autowired org.tertulia.playbook.Reviewing approving;
    @Autowired Walking walking;
    @Autowired MockMvcTester mvc;

    private Channel page;
    private int protocol;

    @BeforeAll
    void allIsReviewed() {
        cast.moveIn();
        page = shop.channel("La plaza de Olmo");
        var olmo = brands.list(sight(CARLA)).getFirst();
        planning.plan(sight(CARLA), olmo, new Plan(100, 0, false, false, 0));
        protocol = drafting.create(sight(ANA), PROTOCOL).protocol();
        var proposed = proposing.propose(sight(ANA), protocol, 1, "porque sí");
        approving.approve(sight(CARLA), protocol, proposed.revision(), null, null);
    }

    @Test
    void whatWasFoundIsKeptByTheProtocolThatLedToTheAnswer() {
        MessageId along = null;
        for (var n = 0; n < 5; n++) {
            along = walked(ANA);
            reviewing.review(sight(CARLA), along, answers.marks(3), null);
        }
        var without = answers.said(ANA, page, "¿Y la mesa?");
        reviewing.review(sight(CARLA), without, answers.marks(5), null);

        assertThat(picks.find(sight(CARLA), along))
                .hasValueSatisfying(pick -> assertThat(pick.protocol()).isEqualTo(protocol));
        assertThat(read(CARLA, "/reviews/results"))
                .contains("Por protocolo", "Cómo se dice el horario", "Sin protocolo")
                .contains("/reviews/results?protocol=" + protocol);
        assertThat(read(CARLA, "/reviews/results?protocol=" + protocol))
                .contains("/reviews/answers/" + along)
                .doesNotContain("/reviews/answers/" + without);
        assertThat(read(CARLA, "/reviews/results?protocol=0"))
                .contains("/reviews/answers/" + without)
                .doesNotContain("/reviews/answers/" + along);
        assertThat(read(CARLA, "/api/v1/reviews/protocols"))
                .contains("{\"protocol\":" + protocol + ",\"answers\":5,\"grade\":50.0}")
                .contains("{\"protocol\":null,\"answers\":1,\"grade\":null}");
        assertThat(read(CARLA, "/api/v1/reviews/people"))
                .contains("\"member\":\"" + ANA.id() + "\",\"answers\":6");
        assertThat(read(BEA, "/api/v1/reviews/people")).doesNotContain(ANA.id().toString());
        assertThat(read(BEA, "/api/v1/reviews/protocols")).contains("\"items\":[]");
        assertThat(mvc.get().uri("/reviews/results?protocol=x").with(as(CARLA))).hasStatus(404);
    }

    private MessageId walked(SignedIn who) {
        var number = answers.asked(page, "¿Abrís hoy?");
        var asked = conversations.find(sight(who), number).latest().message();
        walking.begin(sight(who), number, protocol, asked);
        return answers.answered(who, page, number);
    }

    private String read(SignedIn who, String path) {
        var got = mvc.get().uri(path).with(as(who)).exchange();
        assertThat(got).hasStatusOk();
        return new String(got.getResponse().getContentAsByteArray(), UTF_8);
    }
}
