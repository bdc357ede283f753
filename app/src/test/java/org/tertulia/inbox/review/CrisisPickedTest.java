package org.tertulia.inbox.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.OLMO;
import static org.tertulia.testing.Cast.sight;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.tertulia.inbox.Shop;
import org.tertulia.inbox.routing.Conditions;
import org.tertulia.inbox.routing.Queues;
import org.tertulia.inbox.routing.Rule;
import org.tertulia.inbox.routing.Ruling;
import org.tertulia.kernel.Uuid7;
import org.tertulia.language.Urgency;
import org.tertulia.listening.crisis.Logging;
import org.tertulia.listening.crisis.Opening;
import org.tertulia.messages.MessageId;
import org.tertulia.networks.Channel;
import org.tertulia.organization.Brands;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrisisPickedTest {

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired SaidAnswers answers;
    @Autowired Planning planning;
    @Autowired Picks picks;
    @Autowired Brands brands;
    @Autowired Queues queues;
    @Autowired Ruling ruling;
    @Autowired Opening opening;
    @Autowired Logging logging;
    @Autowired DSLContext db;

    private Channel page;

    @BeforeAll
    void allCrisesAreReviewed() {
        cast.moveIn();
        page = shop.channel("La plaza de Olmo");
        answers.asked(page, "Una primera, para que haya cola general");
        var olmo = brands.list(sight(CARLA)).getFirst();
        planning.plan(sight(CARLA), olmo, new Plan(0, 0, true, false, 0));
    }

    @Test
    void whatARuleCallsACrisisIsOne() {
        var main = queues.open(sight(CARLA)).getFirst();
        var words =
                new Conditions(
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        null,
                        Set.of(),
                        Set.of(),
                        List.of(),
                        Set.of(),
                        List.of(),
                        "estantería");
        ruling.add(
                sight(CARLA),
                new Rule(
                        Uuid7.next(),
                        0,
                        OLMO,
                        "Estanterías",
                        0,
                        words,
                        main.id(),
                        null,
                        Urgency.CRISIS,
                        true,
                        0));

        assertThat(why("¿Vendéis la estantería grande?")).contains(Pick.Why.CRISIS);
        assertThat(why("¿Vendéis la mesa grande?")).isEmpty();
    }

    @Test
    void whatIsSaidWhileItsCrisisRoomIsOpenIsOne() {
        var elsewhere = shop.channel("Otra plaza");
        var room = opening.open(sight(CARLA), alert(page.id().value()), "Crisis").number();

        assertThat(why("¿Abrís mañana?")).contains(Pick.Why.CRISIS);
        assertThat(picks.find(sight(CARLA), answers.said(ANA, elsewhere, "¿Abrís?"))).isEmpty();

        logging.close(sight(CARLA), room, "Ya pasó.");
        assertThat(why("¿Abrís el lunes?")).isEmpty();
    }

    @Test
    void aRoomOverTheWholeBrandIsAboutAllThatIsSaidForIt() {
        var room = opening.open(sight(CARLA), alert(null), "Crisis").number();

        assertThat(why("¿Abrís el martes?")).contains(Pick.Why.CRISIS);

        logging.close(sight(CARLA), room, "Ya pasó.");
    }

    private Optional<Pick.Why> why(String question) {
        MessageId said = answers.said(ANA, page, question);
        return picks.find(sight(CARLA), said).map(Pick::why);
    }

    private int alert(@Nullable UUID about) {
        return db.fetchSingle(
                        "insert into listening_alerts.alert (id, brand_id, kind, about, begun_at,"
                                + " raised_at) values (gen_random_uuid(), ?, 'crisis', ?::uuid,"
                                + " now(), now()) returning number",
                        OLMO.value(),
                        about)
                .get(0, Integer.class);
    }
}
