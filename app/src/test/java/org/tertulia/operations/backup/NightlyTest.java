package org.tertulia.operations.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.util.unit.DataSize;
import org.tertulia.kernel.Room;
import org.tertulia.operations.backup.Ledger.Line;
import org.tertulia.testing.MovingClock;
import org.tertulia.testing.TertuliaTest;
import org.tertulia.testing.TestDatabases;

@TertuliaTest
class NightlyTest {

    @TempDir Path data;

    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-22T10:00:00Z"));

    @Test
    void oneADayIsMadeAndTheLastFewAreKept() {
        var nightly = nightly(2);
        nightly.round();
        assertThat(nightly.last()).as("not while it starts").isNull();

        for (var day = 0; day < 4; day++) {
            clock.now = clock.now.plus(Duration.ofDays(1));
            nightly.round();
            nightly.round();
        }

        assertThat(nightly.made()).hasSize(4);
        assertThat(nightly.made().stream().filter(Line::there)).hasSize(2);
        var last = nightly.last();
        assertThat(last).isNotNull();
        assertThat(last.time()).isEqualTo(clock.now);
        assertThat(last.automatic()).isTrue();
    }

    @Test
    void aRestartDoesNotMakeAnotherOne() {
        var nightly = nightly(7);
        clock.now = clock.now.plus(Duration.ofHours(1));
        nightly.round();

        var again = nightly(7);
        clock.now = clock.now.plus(Duration.ofHours(2));
        again.round();

        assertThat(again.made()).hasSize(1);
    }

    private Nightly nightly(int keep) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("owner", new Owner());
        return new Nightly(
                beans.getBeanProvider(FlywayConnectionDetails.class),
                data,
                "",
                keep,
                "",
                false,
                "0.1.0",
                clock,
                new Room(data, DataSize.ofBytes(0)),
                false);
    }

    private static final class Owner implements FlywayConnectionDetails {

        @Override
        public String getUsername() {
            return TestDatabases.postgres().owner().user();
        }

        @Override
        public String getPassword() {
            return TestDatabases.postgres().owner().password();
        }

        @Override
        public String getJdbcUrl() {
            try (var connection = TestDatabases.asOwner()) {
                return connection.getMetaData().getURL();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
