package org.tertulia.networks.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tertulia.networks.db.Tables.OUTBOUND;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program is killed at every step of the way out, and started again (F1). */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class CrashPointTest {

    private static final int KILLED = 137;
    private static final int PROCESSES = 2;

    @TempDir private Path folder;

    @Test
    void whereverTheProgramEndsAnAnswerIsThereOnceOrWasNeverTaken() throws Exception {
        var sending = pointsOfSending();
        var seeking = pointsOfSeeking();
        assertThat(sending)
                .contains(
                        "delivery.queueing",
                        "delivery.queued",
                        "delivery.claiming",
                        "delivery.armed",
                        "delivery.beforeSending",
                        "delivery.afterSending",
                        "delivery.settling",
                        "delivery.settled");
        assertThat(seeking).contains("delivery.beforeSeeking", "delivery.afterSeeking");
        seeking.removeAll(sending);

        var stories = new ArrayList<Callable<Void>>();
        sending.forEach(point -> stories.add(() -> killedWhileSending(point)));
        seeking.forEach(point -> stories.add(() -> killedWhileSeeking(point)));
        try (var threads = Executors.newFixedThreadPool(PROCESSES)) {
            for (var story : threads.invokeAll(stories)) {
                story.get();
            }
        }
    }

    private Void killedWhileSending(String point) throws Exception {
        try (var server = new WireServer()) {
            var ground = new Ground(folder);
            assertThat(ground.process(point, server.url()).waitFor()).as(point).isEqualTo(KILLED);
            var before = server.journal().size();
            try (var again = ground.open()) {
                // Whatever was on its way is only looked for.
                again.later();
                again.courier().round();
                assertThat(server.journal()).as(point).hasSize(left(point) ? 1 : before);
                ends(again, server, point);
            }
        }
        return null;
    }

    /** Queued and no further: it leaves with the next round. */
    private static boolean left(String point) {
        return point.equals("delivery.queued") || point.equals("delivery.claiming");
    }

    private Void killedWhileSeeking(String point) throws Exception {
        try (var server = new WireServer()) {
            var ground = new Ground(folder);
            leftInDoubt(ground, server);
            assertThat(ground.process(point).waitFor()).as(point).isEqualTo(KILLED);
            try (var again = ground.open()) {
                again.later();
                ends(again, server, point);
            }
        }
        return null;
    }

    /** An answer that arrived, which its courier did not live to know. */
    private static void leftInDoubt(Ground ground, WireServer server) throws Exception {
        ground.process("delivery.afterSending", server.url()).waitFor();
        try (var program = ground.open()) {
            program.later();
        }
    }

    private static void ends(WayOut program, WireServer server, String point) {
        program.settle();
        var states = program.db().select(OUTBOUND.STATE).from(OUTBOUND).fetchSet(OUTBOUND.STATE);
        if (point.equals("delivery.queueing")) {
            assertThat(program.queued()).as("never taken").isZero();
            assertThat(server.journal()).isEmpty();
        } else {
            assertThat(states).as(point).isEqualTo(Set.of("confirmed"));
            assertThat(server.journal()).as(point).hasSize(1);
        }
    }

    private Set<String> pointsOfSending() throws Exception {
        try (var server = new WireServer()) {
            var ground = new Ground(folder);
            assertThat(ground.process("none", server.url()).waitFor()).isZero();
            assertThat(server.journal()).hasSize(1);
            return passed(ground);
        }
    }

    private Set<String> pointsOfSeeking() throws Exception {
        try (var server = new WireServer()) {
            var ground = new Ground(folder);
            leftInDoubt(ground, server);
            Files.delete(ground.said().toPath());
            assertThat(ground.process("none").waitFor()).isZero();
            return passed(ground);
        }
    }

    private static Set<String> passed(Ground ground) throws IOException {
        List<String> lines = Files.readAllLines(ground.said().toPath());
        var points = new LinkedHashSet<String>();
        lines.stream()
                .filter(line -> line.startsWith("crash point "))
                .forEach(line -> points.add(line.substring("crash point ".length())));
        return points;
    }
}
