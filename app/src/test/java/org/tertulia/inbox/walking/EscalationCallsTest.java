package org.tertulia.inbox.walking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.sight;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.tertulia.inbox.Claiming;
import org.tertulia.inbox.Closing;
import org.tertulia.inbox.Conversations;
import org.tertulia.inbox.Handbook;
import org.tertulia.inbox.Outcome;
import org.tertulia.inbox.Reason;
import org.tertulia.inbox.Shop;
import org.tertulia.inbox.Takeover;
import org.tertulia.inbox.TakeoverReason;
import org.tertulia.networks.Author;
import org.tertulia.networks.Channel;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EscalationCallsTest {

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired Handbook handbook;
    @Autowired Conversations conversations;
    @Autowired Claiming claiming;
    @Autowired Closing closing;
    @Autowired Walking walking;
    @Autowired DSLContext db;

    private Channel page;
    private int protocol;
    private int customers;
    private long number;

    @BeforeAll
    void moveIn() {
        cast.moveIn();
        page = shop.channel("La plaza de las urgencias");
        protocol =
                handbook.inForce(
                        """
                        protocol passes-on
                        title es: Pasarlo
                        title en: Pass it on

                        == boss: escalate
                        to: supervisor
                        es: Decide tú
                        en: You decide
                        next: fin

                        == fin: end
                        how: handed-over
                        """);
    }

    @BeforeEach
    void somebodyAsks() {
        customers++;
        var customer = new Author("urgent" + customers, null, "Customer " + customers, null);
        shop.comments(page, customer, "¿Y bien?", Instant.now().minus(Duration.ofMinutes(5)));
        number = shop.latest();
    }

    @Test
    void whatIsUrgentCallsThoseToWhomItIsGiven() {
        escalates("crisis");

        assertThat(calls()).containsExactly(List.of(CARLA.id().value()));
    }

    @Test
    void whatIsNotIsToldAlone() {
        escalates("none");

        assertThat(calls()).isEmpty();
    }

    @Test
    void itCallsUntilSomebodyElseHasIt() {
        escalates("urgent");
        claiming.claim(sight(ANA), number);
        assertThat(calls()).hasSize(1);

        claiming.takeOver(sight(CARLA), number, new Takeover(TakeoverReason.URGENT, null));
        assertThat(calls()).isEmpty();
    }

    @Test
    void orUntilItIsClosed() {
        escalates("urgent");
        closing.close(sight(ANA), number, new Outcome.NoAnswerNeeded(Reason.SPAM, ""));

        assertThat(calls()).isEmpty();
    }

    private void escalates(String urgency) {
        db.execute("update inbox.conversation set urgency = ? where number = ?", urgency, number);
        var asked = conversations.find(sight(ANA), number).latest().message();
        walking.begin(sight(ANA), number, protocol, asked);
        walking.proceed(sight(ANA), number, 0);
    }

    /** For whom those call that run. */
    private List<List<UUID>> calls() {
        return db
                .fetch(
                        "select among from shifts_reaching.call where about = ? and occasion ="
                                + " 'escalation' and state in ('calling', 'unanswered')",
                        "escalation:" + number)
                .getValues(0, UUID[].class)
                .stream()
                .map(List::of)
                .toList();
    }
}
