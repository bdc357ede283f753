package org.tertulia.operations.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tertulia.networks.delivery.Publishing;
import org.tertulia.networks.delivery.Square;
import org.tertulia.operations.Releasing;
import org.tertulia.testing.Cast;
import org.tertulia.testing.RunningTertulia;
import org.tertulia.testing.TestDatabases;

/** F24: yesterday's backup is restored beside the program that goes on. */
class CopyBesideTest {

    private static final Duration LONG = Duration.ofMinutes(2);

    @TempDir Path folder;

    @Test
    void nothingIsSaidTwice() throws SQLException {
        var live = TestDatabases.copy();
        Square.journal().clear();
        Square.listen(false);
        try (var program = RunningTertulia.on(live)) {
            var here = new Square(program);
            here.say("Abrimos el domingo.");
            await().atMost(LONG).until(() -> tried(here));
            backup(live);
            // After the backup the network listens again.
            Square.listen(true);
            here.hurry();
            await().atMost(LONG).until(() -> here.states().contains("confirmed"));
            assertThat(Square.journal()).hasSize(1);

            var copy = restored();
            try (var second = RunningTertulia.on(copy)) {
                var there = new Square(second);
                await().atMost(LONG).until(() -> there.states().contains("confirmed"));
                assertThat(second.part(Publishing.class).pause()).isNotNull();

                there.say("Esto espera.");
                second.part(Releasing.class).release(Cast.OLGA.actor());
                await().atMost(LONG).until(() -> allConfirmed(there));
            }
            // The one that went out in between, and the one that was said after the go.
            assertThat(Square.journal()).hasSize(2).doesNotHaveDuplicates();
            assertThat(program.part(Publishing.class).pause()).isNull();
        }
    }

    private static boolean tried(Square square) {
        return square.states().contains("queued") && square.attempts() > 1;
    }

    private static boolean allConfirmed(Square square) {
        return square.states().stream().allMatch("confirmed"::equals);
    }

    private void backup(String database) throws SQLException {
        var postgres = TestDatabases.postgres();
        try (var owner = Reaching.door(postgres.jdbcUrl(database), postgres.owner()).open()) {
            new BackingUp(folder.resolve("data"), Clock.systemUTC(), null)
                    .write(owner, folder.resolve("b.zip"), false);
        }
    }

    private String restored() {
        var name = "restored";
        var postgres = TestDatabases.postgres();
        postgres.createDatabase(name);
        try (var backup = BackupFile.open(folder.resolve("b.zip"))) {
            new Restoring(backup, null, Clock.systemUTC())
                    .intoDatabase(Reaching.door(postgres.jdbcUrl(name), postgres.owner()));
        }
        return name;
    }
}
