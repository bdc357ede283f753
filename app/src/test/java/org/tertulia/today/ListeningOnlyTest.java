package org.tertulia.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.RITA;
import static org.tertulia.testing.Cast.as;
import static org.tertulia.testing.Cast.sight;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tertulia.kernel.SignedIn;
import org.tertulia.listening.WatchKind;
import org.tertulia.listening.Watching;
import org.tertulia.messages.Followers;
import org.tertulia.messages.Street;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelRole;
import org.tertulia.networks.Connectable.Found;
import org.tertulia.networks.Connecting;
import org.tertulia.networks.Heard;
import org.tertulia.networks.ItemConsumer;
import org.tertulia.networks.NetworkItem;
import org.tertulia.networks.Networks;
import org.tertulia.networks.Submittable;
import org.tertulia.organization.Brand;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;
import org.tertulia.today.Step.Kind;

/** A company without a channel of its own has a day worth reading. */
@TertuliaTest
class ListeningOnlyTest {

    private static final Brand OLMO = new Brand(Cast.OLMO, 1, "Olmo");

    @Autowired Cast cast;
    @Autowired Networks networks;
    @Autowired Connecting connecting;
    @Autowired Watching watching;
    @Autowired ItemConsumer recording;
    @Autowired Followers followers;
    @Autowired Welcoming welcoming;
    @Autowired MockMvcTester mvc;

    @Test
    void whoOnlyListensSeesWhatIsSaidAndNobodyWaiting() throws Exception {
        cast.moveIn();
        var forum = channel("Foro", ChannelRole.WATCHED);
        assertThat(page(CARLA))
                .contains("Todavía no se escucha a nadie por su nombre")
                .doesNotContain("Nadie espera respuesta", "esperan respuesta", "respondidas hoy");
        assertThat(welcoming.company(sight(CARLA)).orElseThrow().steps())
                .extracting(Step::kind)
                .containsExactly(
                        Kind.BRAND,
                        Kind.CHANNEL,
                        Kind.HEARD,
                        Kind.WATCH_US,
                        Kind.WATCH_RIVAL,
                        Kind.COLLEAGUE);

        watching.watch(sight(CARLA), OLMO, "Olmo", WatchKind.BRAND, "olmo", true);
        watching.watch(sight(CARLA), OLMO, "Nogalia", WatchKind.COMPETITOR, "nogalia", true);
        hear(forum, "a", "Olmo otra vez tarde, qué vergüenza de servicio 😡, quiero reclamar");
        hear(forum, "b", "Nogalia abre tienda");

        assertThat(page(CARLA))
                .contains("De quién se habla", "Pocos mensajes: 2", "Merece un vistazo")
                .contains("qué vergüenza de servicio", "El siguiente paso", "/channels/new")
                .doesNotContain("Nadie espera respuesta");
        assertThat(page(RITA))
                .contains("De quién se habla")
                .doesNotContain("/channels/new", "Primeros pasos");
        assertThat(welcoming.company(sight(CARLA)).orElseThrow().steps())
                .filteredOn(step -> !step.done())
                .extracting(Step::kind)
                .doesNotContain(Kind.WATCH_US, Kind.WATCH_RIVAL);

        channel("Nuestra plaza", ChannelRole.MANAGED);
        assertThat(page(CARLA))
                .contains("Nadie espera respuesta")
                .doesNotContain("Merece un vistazo");
    }

    private Channel channel(String name, ChannelRole role) {
        var network =
                networks.connectable().stream()
                        .filter(Submittable.class::isInstance)
                        .findFirst()
                        .orElseThrow();
        var found = (Found.Ready) network.seek(Map.of("name", name));
        return connecting.connect(sight(CARLA), OLMO, network.name(), found, name, role);
    }

    private void hear(Channel channel, String id, String text) {
        var at = Instant.now().minus(Duration.ofMinutes(5));
        recording.take(
                List.of(
                        new Heard(
                                channel,
                                new NetworkItem.Post(Street.content(id, Street.DARIO, text, at)),
                                800_000 + text.length(),
                                at,
                                false)));
        for (int i = 0; i < 100 && followers.round(); i++) {}
    }

    private String page(SignedIn who) throws Exception {
        var shown = mvc.get().uri("/today").with(as(who)).exchange();
        assertThat(shown).hasStatusOk();
        return shown.getResponse().getContentAsString();
    }
}
