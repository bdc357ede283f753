package org.tertulia.networks.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tertulia.networks.db.Tables.OUTBOUND;
import static org.tertulia.networks.plaza.db.Tables.ENTRY;
import static org.tertulia.networks.plaza.db.Tables.UNDERWAY;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.tertulia.kernel.Actor;
import org.tertulia.messages.Message;
import org.tertulia.messages.Saying;
import org.tertulia.messages.Saying.Said;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Outbound;
import org.tertulia.networks.Speaking.Outgoing;
import org.tertulia.networks.plaza.Arranging;
import org.tertulia.networks.plaza.Crowd;
import org.tertulia.networks.plaza.Journal;
import org.tertulia.networks.plaza.LateArrivals;
import org.tertulia.organization.Brand;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;
import tools.jackson.databind.json.JsonMapper;

/** Whatever the weather, the square's own journal has each answer once at most. */
@TertuliaTest
class StormTest {

    private static final int ANSWERS = 12;

    /** Far more rounds than the longest way takes. */
    private static final int ROUNDS = 40;

    @Autowired Cast cast;
    @Autowired DSLContext db;
    @Autowired TransactionTemplate transaction;
    @Autowired Saying saying;
    @Autowired Outbox outbox;
    @Autowired Courier courier;
    @Autowired Crowd crowd;
    @Autowired Arranging arranging;
    @Autowired LateArrivals lateArrivals;
    @Autowired Journal journal;

    @BeforeEach
    void moveIn() {
        cast.moveIn();
    }

    @ParameterizedTest(name = "{0}, keys {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "limited":60                                                    | true
                    "lost":60                                                       | false
                    "late":60                                                       | false
                    "late":60                                                       | true
                    "silent":60                                                     | false
                    "lying":60                                                      | false
                    "lying":60                                                      | true
                    "expired":60                                                    | false
                    "limited":8,"lost":12,"late":12,"silent":12,"lying":12,"expired":4 | false
                    "limited":8,"lost":12,"late":12,"silent":12,"lying":12,"expired":4 | true
                    """)
    void eachAnswerIsThereOnceAtMost(String weather, boolean keys) {
        var square = square(weather, keys);
        var answers = new ArrayList<Answer>();
        for (var which = 0; which < ANSWERS; which++) {
            answers.add(answer(square, "Mañana te llamamos, " + which));
        }

        var before = 0L;
        for (var round = 0; round < ROUNDS && underWay(answers) > 0; round++) {
            courier.round();
            before = timePasses(before);
        }
        // After the storm everything comes to its end.
        weather(
                square,
                "\"limited\":0,\"lost\":0,\"late\":0,\"silent\":0,\"lying\":0,\"expired\":0",
                keys);
        for (var round = 0; round < ROUNDS && underWay(answers) > 0; round++) {
            courier.round();
            before = timePasses(before);
        }

        assertThat(underWay(answers)).isZero();
        assertThat(answers)
                .allSatisfy(
                        answer -> {
                            var accepted = journal.accepted(square.id(), answer.key().toString());
                            assertThat(accepted).isLessThanOrEqualTo(1);
                            if (state(answer).equals("confirmed")) {
                                assertThat(accepted).isOne();
                            }
                        });
        assertThat(answers.stream().filter(answer -> state(answer).equals("confirmed")).count())
                .isGreaterThan(ANSWERS / 3);
    }

    private record Answer(UUID message, UUID key) {}

    private Channel square(String weather, boolean keys) {
        var brand = new Brand(Cast.OLMO, 1, "Olmo");
        var square = crowd.square(Cast.sight(Cast.CARLA), brand, "Olmo " + UUID.randomUUID(), 7, 0);
        crowd.say(square, new Crowd.Words("Darío Mora", false, "¿Abrís?", Instant.EPOCH));
        weather(square, weather, keys);
        return square;
    }

    private void weather(Channel square, String weather, boolean keys) {
        var change = "{\"weather\":{%s,\"keys\":%s}}".formatted(weather, keys);
        arranging.arrange(
                Cast.sight(Cast.CARLA), square.number(), JsonMapper.shared().readTree(change));
    }

    private Answer answer(Channel square, String text) {
        var question =
                db.select(DSL.max(ENTRY.ID))
                        .from(ENTRY)
                        .where(ENTRY.CHANNEL_ID.eq(square.id().value()))
                        .and(ENTRY.CUSTOMER_ID.isNotNull())
                        .fetchSingle()
                        .value1();
        var key = UUID.randomUUID();
        var message =
                transaction.execute(
                        status -> {
                            var ana = (Actor.Member) Cast.ANA.actor();
                            var said =
                                    saying.say(
                                                    new Said(
                                                            square.id(),
                                                            Cast.OLMO,
                                                            Message.Kind.COMMENT,
                                                            null,
                                                            ana,
                                                            text))
                                            .value();
                            outbox.queue(
                                    new Outbound(
                                            square.id(),
                                            said,
                                            key,
                                            UUID.randomUUID(),
                                            Outgoing.Kind.COMMENT,
                                            "entry-" + question,
                                            text));
                            return said;
                        });
        return new Answer(Objects.requireNonNull(message), key);
    }

    /**
     * Long enough for the courier to come again, and for whatever was on its way before that to
     * arrive: two proofs of absence are further apart than anything is late.
     */
    private long timePasses(long before) {
        db.update(UNDERWAY)
                .set(UNDERWAY.ARRIVES_AT, Instant.EPOCH)
                .where(UNDERWAY.ID.le(before))
                .execute();
        lateArrivals.round();
        db.update(OUTBOUND)
                .set(OUTBOUND.NEXT_AT, DSL.currentInstant())
                .where(OUTBOUND.STATE.in("queued", "unknown"))
                .execute();
        var last = db.select(DSL.max(UNDERWAY.ID)).from(UNDERWAY).fetchSingle().value1();
        return last == null ? before : last;
    }

    private long underWay(List<Answer> answers) {
        return answers.stream()
                .filter(answer -> List.of("queued", "armed", "unknown").contains(state(answer)))
                .count();
    }

    private String state(Answer answer) {
        return db.select(OUTBOUND.STATE)
                .from(OUTBOUND)
                .where(OUTBOUND.MESSAGE_ID.eq(answer.message()))
                .fetchSingle()
                .value1();
    }
}
