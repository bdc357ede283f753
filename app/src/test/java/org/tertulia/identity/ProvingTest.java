package org.tertulia.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tertulia.identity.db.Tables;
import org.tertulia.kernel.SignedIn;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
class ProvingTest {

    private static final String OFFICE = "203.0.113.7";

    @Autowired Cast cast;
    @Autowired DSLContext db;
    @Autowired Clock clock;
    @Autowired Proving proving;
    @Autowired Disabling disabling;

    @BeforeEach
    void start() {
        cast.moveIn();
        db.deleteFrom(Tables.FAILURE).execute();
        disabling.enable(Cast.ANA.id(), Cast.OLGA.actor());
    }

    @Test
    void theRightPasswordProvesTheAccount() {
        var proof = proving.prove(" Ana@OLMO.example ", Cast.PASSWORD, OFFICE);

        assertThat(proof)
                .isInstanceOfSatisfying(
                        Proof.Proved.class,
                        it -> assertThat(it.account().id()).isEqualTo(Cast.ANA.id()));
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressLookTheSame() {
        assertThat(proving.prove(Cast.ANA.email(), "otra cosa", OFFICE))
                .isEqualTo(new Proof.Wrong());
        assertThat(proving.prove("nadie@olmo.example", Cast.PASSWORD, OFFICE))
                .isEqualTo(new Proof.Wrong());
    }

    @Test
    void aDisabledAccountProvesNothing() {
        disabling.disable(Cast.ANA.id(), Cast.OLGA.actor());

        assertThat(proving.prove(Cast.ANA.email(), Cast.PASSWORD, OFFICE))
                .isEqualTo(new Proof.Wrong());
    }

    @Test
    void afterFiveFailuresTheAccountWaitsEvenForTheRightPassword() {
        for (int i = 0; i < 5; i++) {
            fail(Cast.ANA);
        }
        // The pause is a second, and a slow machine may need more for the next line.
        db.update(Tables.FAILURE)
                .set(Tables.FAILURE.LAST_AT, clock.instant().plus(Duration.ofMinutes(1)))
                .execute();

        assertThat(proving.prove(Cast.ANA.email(), Cast.PASSWORD, OFFICE))
                .isInstanceOfSatisfying(
                        Proof.TooMany.class, it -> assertThat(it.pause()).isPositive());
        assertThat(proving.prove(Cast.BEA.email(), Cast.PASSWORD, OFFICE))
                .isInstanceOf(Proof.Proved.class);
    }

    @Test
    void manyGuessesAtOnceAreNoMoreThanTheSameOneByOne() {
        var begun = clock.instant();
        var proofs = new ConcurrentLinkedQueue<Proof>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                threads.submit(
                        () -> proofs.add(proving.prove(Cast.ANA.email(), "otra cosa", OFFICE)));
            }
        }

        assertThat(proofs).hasSize(20);
        // Whoever waits out a pause, which is a second at least, may guess again.
        var waited = (int) Duration.between(begun, clock.instant()).toSeconds();
        assertThat(proofs.stream().filter(Proof.Wrong.class::isInstance))
                .hasSizeBetween(5, 5 + waited);
    }

    @Test
    void anAddressThatTriesManyAccountsWaits() {
        var address = AttemptLimit.address(OFFICE);
        db.insertInto(Tables.FAILURE)
                .set(Tables.FAILURE.SUBJECT, address.subject())
                .set(Tables.FAILURE.FAILURES, 60)
                .set(Tables.FAILURE.LAST_AT, clock.instant())
                .execute();

        assertThat(proving.prove(Cast.ANA.email(), Cast.PASSWORD, OFFICE))
                .isInstanceOf(Proof.TooMany.class);
        assertThat(proving.prove(Cast.ANA.email(), Cast.PASSWORD, "203.0.113.8"))
                .isInstanceOf(Proof.Proved.class);
    }

    @Test
    void aSuccessForgetsTheFailuresOfItsAccount() {
        for (int i = 0; i < 4; i++) {
            fail(Cast.ANA);
        }
        proving.prove(Cast.ANA.email(), Cast.PASSWORD, OFFICE);

        for (int i = 0; i < 4; i++) {
            fail(Cast.ANA);
        }
    }

    @Test
    void thePauseDoublesUpToFiveMinutes() {
        var limit = AttemptLimit.account("ana@olmo.example");

        assertThat(limit.pause(4)).isZero();
        assertThat(limit.pause(5)).isEqualTo(Duration.ofSeconds(1));
        assertThat(limit.pause(6)).isEqualTo(Duration.ofSeconds(2));
        assertThat(limit.pause(60)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void anIpv6NetworkCountsAsOneAddress() {
        assertThat(AttemptLimit.address("2001:db8:1:2::5").subject())
                .isEqualTo(AttemptLimit.address("2001:db8:1:2:ffff::9").subject())
                .isNotEqualTo(AttemptLimit.address("2001:db8:1:3::5").subject());
    }

    private void fail(SignedIn who) {
        assertThat(proving.prove(who.email(), "otra cosa", OFFICE)).isEqualTo(new Proof.Wrong());
    }
}
