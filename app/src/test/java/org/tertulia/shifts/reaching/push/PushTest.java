package org.tertulia.shifts.reaching.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.tertulia.kernel.Refused;
import org.tertulia.notifications.Notifying;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.reaching.ReachingRefusal;
import org.tertulia.testing.Cast;
import org.tertulia.testing.MovingClock;
import org.tertulia.testing.TertuliaTest;

/** Pushes on their way to a push service that really listens, opened as a browser does. */
@TertuliaTest
class PushTest {

    /** Any sentence with one argument. */
    private static final String KEY = "organization.member.parted";

    private static final Sight RITA = Cast.sight(Cast.RITA);

    @Autowired Cast cast;
    @Autowired Browsers browsers;
    @Autowired Pushes pushes;
    @Autowired Posting posting;
    @Autowired Enrolling enrolling;
    @Autowired HouseKeys keys;
    @Autowired Notifying notifying;
    @Autowired TransactionTemplate transaction;
    @Autowired DSLContext db;

    private final MovingClock clock = new MovingClock(Instant.now().plusSeconds(60));
    private PushHouse house;
    private Carrying carrying;

    @BeforeEach
    void start() throws Exception {
        cast.moveIn();
        db.execute("delete from shifts_reaching.browser");
        carrying = new Carrying(browsers, pushes, posting, transaction, clock);
        house = new PushHouse();
        keys.known("https://tertulia.example");
    }

    @AfterEach
    void end() {
        house.close();
    }

    @Test
    void whatAMemberIsToldIsShownByTheirBrowserAndReadByNobodyElse() throws Exception {
        var browser = add();
        notifying.tell(Cast.RITA.id(), KEY, List.of("Darío"), "/members");
        assertThat(carrying.round()).isTrue();
        assertThat(carrying.round()).isFalse();

        var came = house.came().getFirst();
        assertThat(house.open(came.body())).contains("Darío", "\"/members\"", "\"es\"");
        assertThat(new String(came.body())).doesNotContain("Dar");
        assertThat(came.urgency()).isEqualTo("normal");
        assertThat(Integer.parseInt(came.ttl())).isBetween(40_000, 43_200);
        assertThat(PushHouse.claims(came.authorization()))
                .contains("\"sub\":\"https://tertulia.example\"")
                .contains(
                        "\"aud\":\"" + house.endpoint().replace("/push/secret-of-the-browser", ""));
        assertThat(browsers.own(RITA).getFirst().reachedAt()).isNotNull();
        assertThat(browsers.own(RITA).getFirst().id()).isEqualTo(browser.id());
    }

    @Test
    void aBrowserThatIsGoneIsForgotten() {
        add();
        house.answers(410, "");
        notifying.tell(Cast.RITA.id(), KEY, List.of("Darío"), "/members");
        carrying.round();

        assertThat(browsers.own(RITA)).isEmpty();
        assertThat(carrying.round()).isFalse();
    }

    @Test
    void aServiceThatAsksForPatienceGetsIt() {
        add();
        house.answers(429, "120");
        notifying.tell(Cast.RITA.id(), KEY, List.of("Darío"), "/members");
        carrying.round();
        assertThat(browsers.own(RITA).getFirst().trouble())
                .isEqualTo("shifts.reaching.trouble.status");
        clock.pass(Duration.ofSeconds(119));
        assertThat(carrying.round()).isFalse();
        house.answers(201, "");
        clock.pass(Duration.ofSeconds(1));
        assertThat(carrying.round()).isTrue();

        assertThat(house.came()).hasSize(2);
        assertThat(browsers.own(RITA).getFirst().trouble()).isNull();
    }

    @Test
    void whatNobodyWantsToHearAnyMoreIsNotSent() {
        add();
        notifying.tell(Cast.RITA.id(), KEY, List.of("Darío"), "/members");
        clock.pass(Duration.ofHours(13));
        carrying.round();

        assertThat(house.came()).isEmpty();
        assertThat(carrying.round()).isFalse();
    }

    @Test
    void whatABrowserGivesIsNotTakenUnseen() {
        refuses(
                "http://10.1.2.3/push",
                house.key(),
                house.auth(),
                new ReachingRefusal.ServiceUnfit());
        refuses("https://push.example/\0", "x", "y", new ReachingRefusal.BrowserUnfit());
        refuses(house.endpoint(), "A".repeat(87), house.auth(), new ReachingRefusal.BrowserUnfit());
        refuses(house.endpoint(), house.key(), "AAAA", new ReachingRefusal.BrowserUnfit());
        assertThat(browsers.own(RITA)).isEmpty();
    }

    @Test
    void theSameBrowserIsOneAndBelongsToWhoSignedInLast() {
        add();
        add();
        assertThat(browsers.own(RITA)).hasSize(1);
        enrolling.add(Cast.sight(Cast.BEA), "Firefox", house.endpoint(), house.key(), house.auth());

        assertThat(browsers.own(RITA)).isEmpty();
        assertThat(browsers.own(Cast.sight(Cast.BEA))).hasSize(1);
    }

    @Test
    void neitherAddressNorWordsLieOpenInTheDatabase() {
        add();
        notifying.tell(Cast.RITA.id(), KEY, List.of("Darío"), "/members");
        var row = db.fetchSingle("select * from shifts_reaching.browser").formatCSV();
        var push = db.fetchSingle("select * from shifts_reaching.push where state = 'waiting'");

        assertThat(row).doesNotContain("secret-of-the-browser", house.auth());
        assertThat(push.formatCSV()).doesNotContain("Darío");
        assertThat(keys.known("https://other.example"))
                .isEqualTo(keys.known("https://tertulia.example"))
                .hasSize(87);
    }

    private Browser add() {
        return enrolling.add(RITA, "Firefox", house.endpoint(), house.key(), house.auth());
    }

    private void refuses(String endpoint, String key, String auth, ReachingRefusal refusal) {
        assertThatThrownBy(() -> enrolling.add(RITA, "Firefox", endpoint, key, auth))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
