package org.tertulia.networks.plaza;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.OLMO;
import static org.tertulia.testing.Cast.as;
import static org.tertulia.testing.Cast.sight;

import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tertulia.networks.Channel;
import org.tertulia.organization.Brands;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
class SquarePagesTest {

    @Autowired Cast cast;
    @Autowired Crowd crowd;
    @Autowired Brands brands;
    @Autowired Entries entries;
    @Autowired MockMvcTester mvc;

    private Channel channel;

    @BeforeEach
    void open() {
        cast.moveIn();
        var olmo = brands.find(OLMO, sight(CARLA)).orElseThrow();
        channel = crowd.square(sight(CARLA), olmo, "Olmo");
    }

    @Test
    void whatIsTooLongComesBackWithItsTextAndTheLimit() {
        var said = say("Darío", "x".repeat(501));

        assertThat(said).hasStatus(422);
        assertThat(text(said))
                .contains("<html")
                .contains("de 1 a 500 caracteres")
                .contains("x".repeat(501) + "</textarea>")
                .contains("value=\"Darío\"");
    }

    @Test
    void aNameWithoutALetterIsToldBesideItsField() {
        var said = say("…", "Hola");

        assertThat(said).hasStatus(422);
        assertThat(text(said)).contains("id=\"f-name-error\"").contains("Hola</textarea>");
    }

    @Test
    void anEditThatIsTooLongComesBackInItsForm() {
        say("Darío", "Hola");
        var entry = entries.latest(channel.id(), Long.MAX_VALUE, 1).getFirst();

        var edited =
                mvc.post()
                        .uri("/plaza/%d/entries/%d".formatted(channel.number(), entry.id()))
                        .with(as(ANA))
                        .with(csrf())
                        .param("name", "Darío")
                        .param("text", "y".repeat(501))
                        .exchange();

        assertThat(edited).hasStatus(422);
        assertThat(text(edited))
                .contains("/entries/" + entry.id() + "\"")
                .contains("y".repeat(501) + "</textarea>");
    }

    @Test
    void theBrandsOwnNameIsOfferedForANewSquare() {
        var asked = mvc.get().uri("/channels/new/plaza").with(as(CARLA)).exchange();

        assertThat(text(asked)).contains("value=\"Olmo\"");
    }

    private MvcTestResult say(String name, String text) {
        return mvc.post()
                .uri("/plaza/%d/entries".formatted(channel.number()))
                .with(as(ANA))
                .with(csrf())
                .param("name", name)
                .param("text", text)
                .exchange();
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
