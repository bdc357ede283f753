package org.tertulia.networks.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tertulia.networks.db.Tables.ATTEMPT;
import static org.tertulia.networks.db.Tables.OUTBOUND;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tertulia.networks.delivery.WireServer.Manner;

/** A program stopped past its lease, another one beside it on the same database (F5). */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class PausedProgramTest {

    @TempDir private Path folder;

    @Test
    void theOtherOneOnlyLooksAndTheWokenOneMayNotWrite() throws Exception {
        try (var server = new WireServer().next(Manner.HOLDS)) {
            var ground = new Ground(folder);
            var sleeper = ground.process("none", server.url());
            server.awaitHeld();
            signal("STOP", sleeper);
            try (var other = ground.open()) {
                other.later();
                other.courier().round();
                var row = other.db().fetchSingle(OUTBOUND);
                assertThat(row.getState()).isEqualTo("confirmed");
                assertThat(other.db().select(ATTEMPT.WHAT).from(ATTEMPT).fetch(ATTEMPT.WHAT))
                        .containsOnlyOnce("armed");

                server.release();
                signal("CONT", sleeper);
                assertThat(sleeper.waitFor()).isZero();

                // Its write was refused: it never came to commit one.
                assertThat(Files.readString(ground.said().toPath()))
                        .contains("delivery.settled")
                        .doesNotContain("delivery.settling");
                row.refresh();
                assertThat(row.getState()).isEqualTo("confirmed");
                assertThat(server.journal()).hasSize(1);
            } finally {
                sleeper.destroyForcibly();
            }
        }
    }

    private static void signal(String name, Process process) throws Exception {
        var done = new ProcessBuilder("kill", "-" + name, "" + process.pid()).start().waitFor();
        assertThat(done).isZero();
    }
}
