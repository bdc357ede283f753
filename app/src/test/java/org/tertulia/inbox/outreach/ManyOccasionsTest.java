package org.tertulia.inbox.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.OLMO;
import static org.tertulia.testing.Cast.sight;

import java.time.Instant;
import java.util.ArrayList;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.tertulia.inbox.Counter;
import org.tertulia.inbox.Shop;
import org.tertulia.listening.Watching;
import org.tertulia.networks.Author;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Heard;
import org.tertulia.networks.NetworkItem;
import org.tertulia.organization.Brand;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

/** Where there is much of it, nothing is left out in silence. */
@TertuliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyOccasionsTest {

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired Capping capping;
    @Autowired Watching watching;
    @Autowired Opportunities opportunities;
    @Autowired Results results;
    @Autowired DSLContext db;

    private Channel street;

    @BeforeAll
    void moveIn() {
        cast.moveIn();
        capping.put(sight(CARLA), new Caps(30, 10));
        street = shop.channel("La calle", Counter.NAME, "watched", OLMO);
        watching.watch(sight(CARLA), new Brand(OLMO, 1, "Olmo"), "Mesas", "mesa*");
    }

    @Test
    void anOccasionBeneathHundredsOfMentionsIsFound() {
        var now = Instant.now();
        var all = new ArrayList<Heard>();
        all.add(heard("¿Alguien sabe dónde arreglan una mesa antigua?", now.minusSeconds(7_200)));
        for (int i = 0; i < 600; i++) {
            all.add(heard("mesa " + i, now.minusSeconds(600 - i)));
        }
        shop.hears(all);

        assertThat(opportunities.of(sight(ANA), 1_000))
                .extracting(each -> each.message().text())
                .contains("¿Alguien sabe dónde arreglan una mesa antigua?");
    }

    @Test
    void allTimesAreCounted() {
        db.execute(
                """
                insert into inbox_outreach.part (message_id, brand_id, channel_id, account,
                    decided_by, decided_at, conversation_id, purpose)
                select gen_random_uuid(), ?, ?, repeat('0', 64), ?, now() - i / 3 * interval '1 minute',
                    gen_random_uuid(), 'help'
                from generate_series(1, 1200) i
                """,
                OLMO.value(),
                street.id().value(),
                ANA.id().value());

        assertThat(results.since(sight(CARLA), Instant.EPOCH))
                .hasSize(1_200)
                .extracting(each -> each.part().message())
                .doesNotHaveDuplicates();
    }

    private Heard heard(String text, Instant at) {
        var author = new Author("vecina", "vecina", "Vecina", null);
        var item = new NetworkItem.Post(shop.content(author, text, at, null));
        return new Heard(street, item, 1, Instant.now(), false);
    }
}
