package org.tertulia.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tertulia.testing.Cast;

class EntranceTest {

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-23T09:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final Entrance entrance = new Entrance(clock);

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aSessionEndsAtItsLongestLifeHoweverBusy() {
        var request = new MockHttpServletRequest();
        entrance.admit(Cast.ANA, request, new MockHttpServletResponse());

        now.updateAndGet(then -> then.plus(Entrance.LONGEST).minusSeconds(1));
        assertThat(entrance.expired(request)).isFalse();
        now.updateAndGet(then -> then.plusSeconds(1));
        assertThat(entrance.expired(request)).isTrue();
    }

    @Test
    void aSessionEndsWhenNobodyUsesIt() {
        var request = new MockHttpServletRequest();
        entrance.admit(Cast.ANA, request, new MockHttpServletResponse());

        assertThat(request.getSession().getMaxInactiveInterval())
                .isEqualTo((int) Duration.ofMinutes(30).toSeconds());
    }
}
