package org.tertulia.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AtHandTest {

    private Instant now = Instant.parse("2026-11-28T10:00:00Z");
    private int reads;
    private final AtHand<String, Integer> atHand = new AtHand<>(new Moving());

    @Test
    void whatWasReadAMomentAgoIsNotReadAgain() {
        assertThat(atHand.get("ana", this::read)).isEqualTo(1);
        now = now.plus(AtHand.FRESH).minusMillis(1);
        assertThat(atHand.get("ana", this::read)).isEqualTo(1);
        assertThat(atHand.get("bea", this::read)).isEqualTo(2);
    }

    @Test
    void whatIsNoLongerFreshIsReadAgain() {
        atHand.get("ana", this::read);
        now = now.plus(AtHand.FRESH);
        assertThat(atHand.get("ana", this::read)).isEqualTo(2);
    }

    @Test
    void aClockSetBackMakesNothingLastLonger() {
        atHand.get("ana", this::read);
        now = now.minus(Duration.ofHours(1));
        assertThat(atHand.get("ana", this::read)).isEqualTo(2);
    }

    @Test
    void whatIsForgottenIsReadAgain() {
        atHand.get("ana", this::read);
        atHand.get("bea", this::read);
        atHand.forget("ana");
        assertThat(atHand.get("ana", this::read)).isEqualTo(3);
        assertThat(atHand.get("bea", this::read)).isEqualTo(2);
        atHand.forgetAll();
        assertThat(atHand.get("bea", this::read)).isEqualTo(4);
    }

    @Test
    void whatWasReadWhileItChangedIsNotKept() {
        atHand.get(
                "ana",
                key -> {
                    var before = read(key);
                    atHand.forget(key);
                    return before;
                });
        assertThat(atHand.get("ana", this::read)).isEqualTo(2);
    }

    @Test
    void thatThereIsNoneIsAskedAgain() {
        assertThat(atHand.find("ana", key -> Optional.empty())).isEmpty();
        assertThat(atHand.find("ana", key -> Optional.of(read(key)))).contains(1);
    }

    private int read(String key) {
        return ++reads;
    }

    private final class Moving extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
