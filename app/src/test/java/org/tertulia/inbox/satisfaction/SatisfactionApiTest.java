package org.tertulia.inbox.satisfaction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.BEA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.as;
import static org.tertulia.testing.Cast.sight;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tertulia.inbox.Shop;
import org.tertulia.kernel.SignedIn;
import org.tertulia.organization.Brands;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SatisfactionApiTest {

    private static final String API = "/api/v1/satisfaction";

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired AskedCustomers customers;
    @Autowired ChangingAsking changing;
    @Autowired Rating rating;
    @Autowired Brands brands;
    @Autowired MockMvcTester mvc;

    private long first;
    private long second;

    @BeforeAll
    void twoAnswer() {
        cast.moveIn();
        var page = shop.channel("La plaza de Olmo");
        var olmo = brands.list(sight(CARLA)).getFirst();
        changing.ask(sight(CARLA), olmo, Set.of(page.number()), 14, false);
        first = customers.answered(page, "¿Abrís en domingo?");
        rating.rate(customers.token(first), 5);
        second = customers.answered(page, "¿Y el lunes?");
        rating.rate(customers.token(second), 2);
    }

    @Test
    void figuresArePerPersonAndAnAgentGetsTheOwn() {
        assertThat(read(CARLA, API + "/people"))
                .contains(
                        "{\"member\":\"%s\",\"asked\":2,\"scores\":[0,1,0,0,1],\"mean\":null}"
                                .formatted(ANA.id()));
        assertThat(read(BEA, API + "/people")).contains("\"items\":[]");
    }

    @Test
    void answersAreThoseOfAConversationOrAPerson() {
        assertThat(read(CARLA, API + "/answers?conversation=" + first))
                .contains("\"conversation\":" + first)
                .doesNotContain("\"conversation\":" + second);
        assertThat(read(CARLA, API + "/answers?member=" + ANA.id()))
                .contains("\"conversation\":" + first, "\"conversation\":" + second);
        assertThat(read(CARLA, API + "/answers?member=" + BEA.id())).contains("\"items\":[]");
    }

    @Test
    void whatIsNotThereIsNotFoundAndWhatNobodyGivesIsRefused() {
        var nobody = UUID.randomUUID();
        for (var path :
                new String[] {
                    API + "/answers?protocol=-1",
                    API + "/answers?protocol=99999",
                    API + "/answers?conversation=99999",
                    API + "/answers?member=" + nobody,
                    "/satisfaction?protocol=-1",
                    "/satisfaction/answers?protocol=99999"
                }) {
            assertThat(mvc.get().uri(path).with(as(CARLA))).as(path).hasStatus(404);
        }
        assertThat(mvc.get().uri(API + "/answers?member=" + ANA.id()).with(as(BEA))).hasStatus(404);
        assertThat(mvc.get().uri(API + "/answers?score=9").with(as(CARLA))).hasStatus(422);
    }

    private String read(SignedIn who, String path) {
        var got = mvc.get().uri(path).with(as(who)).exchange();
        assertThat(got).hasStatusOk();
        return new String(got.getResponse().getContentAsByteArray(), UTF_8);
    }
}
