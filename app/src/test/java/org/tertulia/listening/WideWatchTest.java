package org.tertulia.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tertulia.messages.Street.DARIO;
import static org.tertulia.messages.Street.NOON;

import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.tertulia.kernel.Refused;
import org.tertulia.messages.Street;
import org.tertulia.networks.Heard;
import org.tertulia.networks.ItemConsumer;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Sight;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

/** A watch that finds too much has to be meant so. */
@TertuliaTest
class WideWatchTest {

    private static final Sight SIGHT = Cast.sight(Cast.CARLA);
    private static final Brand OLMO = new Brand(Cast.OLMO, 1, "Olmo");

    @Autowired MockMvc web;
    @Autowired Cast cast;
    @Autowired Watching watching;
    @Autowired Changing changing;

    @Autowired ItemConsumer recording;

    private final Street street = new Street();

    @BeforeEach
    void hearOfTheStorm() {
        cast.moveIn();
        var heard = new ArrayList<Heard>();
        for (int i = 0; i < 250; i++) {
            var text = i % 10 == 0 ? "Otra tormenta" : "Sin novedad";
            heard.add(street.post("s" + i, DARIO, text, NOON.plusSeconds(i)));
        }
        recording.take(heard);
    }

    @Test
    void theAlternativeThatFindsMostIsNamed() {
        assertThatThrownBy(
                        () ->
                                watching.watch(
                                        SIGHT,
                                        OLMO,
                                        "Tiempo",
                                        WatchKind.TOPIC,
                                        "granizo OR tormenta",
                                        false))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.refusal())
                                        .isEqualTo(new ListeningRefusal.TooWide("tormenta", 10)));
        var narrow = watching.watch(SIGHT, OLMO, "Granizo", WatchKind.TOPIC, "granizo", false);
        assertThatThrownBy(
                        () ->
                                changing.change(
                                        SIGHT, narrow.number(), null, null, "tormenta", false))
                .isInstanceOf(Refused.class);
        assertThat(changing.change(SIGHT, narrow.number(), null, null, "tormenta", true).query())
                .isEqualTo("tormenta");
    }

    @Test
    void theFormAsksWhetherItIsMeantSo() throws Exception {
        send("false")
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("«tormenta» encuentra 10"),
                                                containsString("name=\"confirmed\""))));
        send("true").andExpect(status().isSeeOther());
    }

    private ResultActions send(String confirmed) throws Exception {
        return web.perform(
                post("/watches")
                        .param("name", "Tormentas")
                        .param("query", "tormenta")
                        .param("confirmed", confirmed)
                        .with(Cast.as(Cast.CARLA))
                        .with(csrf()));
    }
}
