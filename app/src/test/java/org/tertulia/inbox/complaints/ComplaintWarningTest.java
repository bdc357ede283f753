package org.tertulia.inbox.complaints;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.as;
import static org.tertulia.testing.Cast.sight;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;
import org.tertulia.inbox.Claiming;
import org.tertulia.inbox.Closing;
import org.tertulia.inbox.Outcome;
import org.tertulia.inbox.Reason;
import org.tertulia.inbox.Shop;
import org.tertulia.networks.Author;
import org.tertulia.notifications.Notifying;
import org.tertulia.organization.Members;
import org.tertulia.testing.Cast;
import org.tertulia.testing.MovingClock;
import org.tertulia.testing.TertuliaTest;

/** A complaint is not forgotten before its day, nor with its conversation. */
@TertuliaTest
class ComplaintWarningTest {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired Claiming claiming;
    @Autowired Closing closing;
    @Autowired Complaining complaining;
    @Autowired Complaints complaints;
    @Autowired Members members;
    @Autowired Notifying notifying;
    @Autowired TransactionOperations transactions;
    @Autowired DSLContext db;
    @Autowired MockMvcTester mvc;

    private static int customers;
    private final MovingClock clock = new MovingClock(Instant.now());
    private ComplaintWarning warning;
    private long number;

    @BeforeEach
    void somebodyComplains() {
        cast.moveIn();
        var customer = new Author("claims" + ++customers, null, "Claims " + customers, null);
        shop.comments(shop.channel("La plaza"), customer, "Exijo una solución", Instant.now());
        number = shop.latest();
        warning = new ComplaintWarning(complaints, members, notifying, transactions, clock);
    }

    private List<String> told() {
        while (warning.warn()) {
            // Until nobody is left to tell.
        }
        return db.fetch(
                        "select m.name || ':' || n.key from notifications.notification n join"
                                + " organization.member m on m.id = n.member_id where n.url = ?"
                                + " order by m.name",
                        "/conversations/" + number)
                .getValues(0, String.class);
    }

    /** The first instant of the working day before it is due. */
    private static Instant dayBefore(Complaint complaint) {
        var day = complaint.dueOn().minusDays(1);
        while (day.getDayOfWeek().getValue() > 5) {
            day = day.minusDays(1);
        }
        return day.atStartOfDay(MADRID).toInstant();
    }

    @Test
    void whoHasItIsToldOnceOnTheWorkingDayBefore() {
        claiming.claim(sight(ANA), number);
        var complaint = complaining.file(sight(ANA), number);

        clock.now = dayBefore(complaint).minusSeconds(1);
        assertThat(told()).isEmpty();
        clock.now = dayBefore(complaint);
        assertThat(told()).containsExactly("Ana:inbox.notice.complaintNear");
        clock.now = complaint.dueAt().plus(1, ChronoUnit.DAYS);
        assertThat(told()).containsExactly("Ana:inbox.notice.complaintNear");
    }

    @Test
    void whereNobodyHasItWhoSupervisesIsTold() {
        var complaint = complaining.file(sight(ANA), number);

        clock.now = complaint.dueAt().plusSeconds(1);
        assertThat(told())
                .containsExactly(
                        "Carla:inbox.notice.complaintLate", "Olga:inbox.notice.complaintLate");
    }

    @Test
    void whatIsResolvedIsNotWarnedOf() {
        var complaint = complaining.file(sight(ANA), number);
        complaining.resolve(sight(ANA), number, Resolution.UPHELD);

        clock.now = complaint.dueAt();
        assertThat(told()).isEmpty();
    }

    @Test
    void closingSaysThatItStaysOpenAndItIsListed() throws Exception {
        claiming.claim(sight(ANA), number);
        var complaint = complaining.file(sight(ANA), number);
        assertThat(shown("/conversations/" + number))
                .contains("La reclamación " + complaint.reference() + " sigue abierta");

        closing.close(sight(ANA), number, new Outcome.NoAnswerNeeded(Reason.THANKS, null));

        assertThat(shown("/inbox/complaints")).contains(complaint.reference());
        assertThat(mvc.get().uri("/api/v1/conversations/" + number).with(as(ANA)).exchange())
                .bodyJson()
                .extractingPath("$.complaintDue")
                .isEqualTo(complaint.dueOn().toString());
        complaining.resolve(sight(ANA), number, Resolution.REJECTED);
        assertThat(shown("/conversations/" + number)).doesNotContain("sigue abierta");
    }

    private String shown(String path) throws Exception {
        return mvc.get().uri(path).with(as(ANA)).exchange().getResponse().getContentAsString(UTF_8);
    }
}
