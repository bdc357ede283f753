package org.tertulia.inbox.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.OLMO;
import static org.tertulia.testing.Cast.sight;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.tertulia.inbox.Answering;
import org.tertulia.inbox.Answering.Reply;
import org.tertulia.inbox.Conversations;
import org.tertulia.inbox.Counter;
import org.tertulia.inbox.Delivery;
import org.tertulia.inbox.Shop;
import org.tertulia.inbox.State;
import org.tertulia.messages.MessageId;
import org.tertulia.networks.Author;
import org.tertulia.networks.Channel;
import org.tertulia.networks.NetworkItem;
import org.tertulia.organization.Sight;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

/** Where we only listen, what is said beneath our words is said to us. */
@TertuliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BeneathOurWordsTest {

    private static final Sight ANAS = sight(ANA);

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired Capping capping;
    @Autowired TakingPart takingPart;
    @Autowired Answering answering;
    @Autowired Conversations conversations;
    @Autowired Results results;
    @Autowired DSLContext db;

    private Channel street;
    private Author neighbour;
    private int made;
    private String mention = "";
    private long number;
    private String ours = "";

    @BeforeAll
    void moveIn() {
        cast.moveIn();
        capping.put(sight(CARLA), new Caps(30, 10));
    }

    @BeforeEach
    void weSpoke() {
        made++;
        street = shop.channel("La calle " + made, Counter.NAME, "watched", OLMO);
        neighbour = new Author("vecina" + made, null, "Vecina " + made, null);
        mention = says(neighbour, "¿Una mesa de pino aguanta la lluvia?", null);
        number = takingPart.takePart(ANAS, new MessageId(latest()), Purpose.HELP);
        var reply = new Reply(UUID.randomUUID(), null, null, "Hola, soy de Olmo. Con aceite, sí.");
        var said = answering.answer(ANAS, number, reply).message();
        shop.settles(said, street, Delivery.CONFIRMED);
        ours =
                db.fetchSingle(
                                "select remote_id from networks.outbound where message_id = ?",
                                said.value())
                        .get(0, String.class);
    }

    @Test
    void whatTheyReplyThereGoesOnInTheConversationAndIsPromisedAnAnswer() {
        says(neighbour, "¿Y eso cuánto cuesta?", ours);

        var asked = conversations.find(ANAS, number);
        assertThat(asked.state()).isInstanceOf(State.Claimed.class);
        assertThat(Objects.requireNonNull(asked.question()).count()).isEqualTo(1);
        assertThat(came().replied()).isTrue();
    }

    @Test
    void whoeverElseJoinsInBeneathOurWordsIsAnsweredToo() {
        says(new Author("otro" + made, null, "Otro", null), "¿Y si es de roble?", ours);

        assertThat(shop.latest()).isGreaterThan(number);
        var theirs = conversations.find(ANAS, shop.latest());
        assertThat(theirs.question()).isNotNull();
        assertThat(conversations.find(ANAS, number).begun()).isTrue();
    }

    @Test
    void whatTheySayToEachOtherIsStillNotSaidToUs() {
        var before = shop.latest();
        says(new Author("otro" + made, null, "Otro", null), "La mía se pudrió", mention);
        says(neighbour, "Vaya tarde de lluvia", null);

        assertThat(shop.latest()).isEqualTo(before);
        assertThat(conversations.find(ANAS, number).begun()).isTrue();
        assertThat(came().replied()).isFalse();
    }

    private String says(Author who, String text, @Nullable String beneath) {
        return shop.hears(
                street, new NetworkItem.Comment(shop.content(who, text, Instant.now(), beneath)));
    }

    private UUID latest() {
        return db.fetchSingle(
                        "select id from messages.fact where direction = 'in' order by id desc"
                                + " limit 1")
                .get(0, UUID.class);
    }

    private Came came() {
        return results.since(sight(CARLA), Instant.EPOCH).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow();
    }
}
