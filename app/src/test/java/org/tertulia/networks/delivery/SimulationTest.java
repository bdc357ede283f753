package org.tertulia.networks.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.tertulia.networks.delivery.Simulation.Options;

/** Hundreds of stories of the way out in which everything goes wrong; {@code bin/simulate} more. */
class SimulationTest {

    private static final int MESSAGES = 14;
    private static final int STEPS = 400;

    /** Branches that the usual campaign must have come by, or it proves nothing about them. */
    private static final String[] BRANCHES = {
        "QUEUED is taken to SEND",
        "QUEUED is taken to SEEK",
        "QUEUED is taken to HOLD",
        "ARMED is taken to SEEK",
        "UNKNOWN is taken to SEEK",
        "confirmed makes it CONFIRMED",
        "rejected makes it REJECTED",
        "rejected makes it QUEUED",
        "rejected makes it UNKNOWN",
        "rejected makes it NEEDS_PERSON",
        "rate-limited makes it QUEUED",
        "rate-limited makes it NEEDS_PERSON",
        "rate-limited makes it UNKNOWN",
        "unreachable makes it QUEUED",
        "unreachable makes it NEEDS_PERSON",
        "unreachable makes it UNKNOWN",
        "unknown makes it QUEUED",
        "unknown makes it UNKNOWN",
        "unknown makes it NEEDS_PERSON",
        "undecided makes it QUEUED",
        "undecided makes it UNKNOWN",
        "undecided makes it NEEDS_PERSON",
        "absent makes it UNKNOWN",
        "absent makes it QUEUED",
        "absent makes it NEEDS_PERSON",
        "slept makes it QUEUED",
        "missed makes it NEEDS_PERSON",
        "by-hand makes it QUEUED",
        "by-hand makes it GIVEN_UP",
        "a courier that slept through its lease is refused",
        "a person finds it there",
        "a program ends without warning",
        "a program is stopped with a row in its hands",
        "a rate limit holds its neighbours",
        "a request arrives after its client gave up",
        "everything is off for days",
        "the clock jumps ahead",
        "the clock jumps back",
        "the network recognises the key",
        "the network rejects what it has already",
        "the reply to a commit is lost",
        "the token has expired"
    };

    /** It would tell of every bug that the networks pretend to have. */
    private static final Logger LOG = (Logger) LoggerFactory.getLogger(Carrying.class);

    @BeforeAll
    static void beQuiet() {
        LOG.setLevel(Level.OFF);
    }

    @AfterAll
    static void speakAgain() {
        LOG.setLevel(null);
    }

    @Test
    void whateverGoesWrongNothingIsSaidTwiceAndAllComesToAnEnd() {
        var sometimes = new Sometimes();
        var seeds = Integer.getInteger("tertulia.seeds", 500);
        var first = Long.getLong("tertulia.seed", 1);
        for (var seed = first; seed < first + seeds; seed++) {
            new Simulation(new Options(seed, MESSAGES, STEPS), sometimes).run();
        }
        System.out.printf("%d stories from seed %d%n%s", seeds, first, sometimes);
        if (seeds >= 500) {
            assertThat(sometimes.seen()).containsKeys(BRANCHES);
        }
    }

    @Test
    void theSameSeedIsTheSameStory() {
        var once = new Sometimes();
        var again = new Sometimes();
        new Simulation(new Options(7, MESSAGES, STEPS), once).run();
        new Simulation(new Options(7, MESSAGES, STEPS), again).run();

        assertThat(again.seen()).isEqualTo(once.seen());
    }
}
