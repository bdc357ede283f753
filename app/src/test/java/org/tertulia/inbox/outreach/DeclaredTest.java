package org.tertulia.inbox.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.OLMO;
import static org.tertulia.testing.Cast.sight;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.tertulia.inbox.Counter;
import org.tertulia.inbox.Shop;
import org.tertulia.kernel.Refused;
import org.tertulia.messages.MessageId;
import org.tertulia.networks.Author;
import org.tertulia.networks.Channel;
import org.tertulia.networks.NetworkItem;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

/** What people say of themselves in their profile is respected, as long as they say it. */
@TertuliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeclaredTest {

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired Capping capping;
    @Autowired TakingPart takingPart;
    @Autowired DSLContext db;

    private Channel street;

    @BeforeAll
    void moveIn() {
        cast.moveIn();
        capping.put(sight(CARLA), new Caps(30, 10));
        street = shop.channel("La calle", Counter.NAME, "watched", OLMO);
    }

    @Test
    void whoWantsNobodyInTheirProfileIsSpokenToByNobodyUntilTheyWantTo() {
        var shy = says("Panadera. #nobot");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> takingPart.takePart(sight(ANA), shy, Purpose.HELP))
                .satisfies(
                        refused ->
                                assertThat(refused.refusal())
                                        .isInstanceOf(OutreachRefusal.WantsNobody.class));

        var silent = says(null);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> takingPart.takePart(sight(ANA), silent, Purpose.HELP));
        assertThat(db.fetch("select * from inbox_outreach.declared").formatJSON())
                .doesNotContain("Panadera");
        var open = says("");
        assertThat(takingPart.takePart(sight(ANA), open, Purpose.HELP)).isPositive();
    }

    private MessageId says(@Nullable String note) {
        var author = new Author("pan", "pan", "Pan", null, note);
        shop.hears(
                street,
                new NetworkItem.Post(
                        shop.content(author, "¿Una mesa de pino?", Instant.now(), null)));
        return new MessageId(
                db.fetchSingle(
                                "select id from messages.fact where direction = 'in' order by id"
                                        + " desc limit 1")
                        .get(0, UUID.class));
    }
}
