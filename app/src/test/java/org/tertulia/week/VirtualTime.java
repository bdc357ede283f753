package org.tertulia.week;

import java.time.Instant;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.tertulia.testing.MovingClock;

/** One clock for the program and for its database, by which the courier goes; and a network. */
@TestConfiguration(proxyBeanMethods = false)
class VirtualTime {

    static final Instant BEGINS = Instant.parse("2026-03-28T23:00:00Z");

    @Bean
    @Primary
    MovingClock weekClock() {
        return new MovingClock(BEGINS);
    }

    @Bean
    ExecuteListenerProvider clockOfTheDatabase(MovingClock clock) {
        return () -> ExecuteListener.onRenderEnd(statement -> tell(statement, clock.now));
    }

    private static void tell(ExecuteContext statement, Instant now) {
        var sql = statement.sql();
        if (sql != null) {
            statement.sql(sql.replace("current_timestamp", "timestamptz '" + now + "'"));
        }
    }

    @Bean
    Town town(MovingClock clock) {
        return new Town(clock);
    }
}
