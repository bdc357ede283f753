package org.tertulia.networks.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The link to the database is cut exactly at a commit, at each of them in turn (F9). */
class CutLinkTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whateverCommitIsCutAnAnswerIsTakenOnceAndSaidOnce(boolean arrives) throws Exception {
        var commit = 1;
        while (cutAt(commit, arrives)) {
            commit++;
        }
        assertThat(commit).as("queueing, arming and settling were cut").isGreaterThan(3);
    }

    /** False when there are fewer commits. */
    private boolean cutAt(int commit, boolean arrives) throws Exception {
        var ground = new Ground(folder);
        try (var server = new WireServer();
                var cutter = new CommitCutter(ground.port(), commit, arrives);
                var direct = ground.open()) {
            var channel = direct.connect(server.url());
            var message = UUID.randomUUID();
            try (var program = ground.openBy(cutter.port())) {
                attempt(() -> program.answer(channel, message));
                attempt(() -> program.courier().round());
            }
            // Who handed it over and heard nothing does it again: the key lets it in once.
            attempt(() -> direct.answer(channel, message));
            assertThat(direct.queued()).isEqualTo(1);
            direct.later();
            direct.settle();
            assertThat(direct.state(message)).isEqualTo("confirmed");
            assertThat(server.journal()).containsExactly(message.toString());
            return cutter.cut();
        }
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            // The link was cut, or it had arrived.
        }
    }
}
