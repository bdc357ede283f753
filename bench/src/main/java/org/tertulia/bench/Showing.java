package org.tertulia.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;

/**
 * How long after it is handed in a message stands in an inbox that somebody has open, while {@value
 * Living#READERS} agents are connected and fifty messages a second come in, each of somebody new:
 * durable, recorded, indexed, matched and routed on the way.
 */
final class Showing {

    private static final int WARM_UP = 40_000;
    private static final long SETTLE = 15_000;
    private static final long TURN = 40_000;

    private final Program program;
    private final long channel;
    private int said;

    private Showing(Program program) {
        this.program = program;
        channel =
                program.post("/api/v1/channels", "{\"network\":\"import\",\"name\":\"Mostrador\"}");
    }

    /**
     * The folder of the built program and its options; {@code dead} of the readers read nothing.
     */
    static void measure(Path folder, String options, int dead) throws IOException, SQLException {
        var data = Files.createTempDirectory("tertulia-bench");
        try (var program = Program.start(folder, options, data);
                var database = new Database(program.database())) {
            new Company(program, database).hear(WARM_UP);
            program.signIn();
            var showing = new Showing(program);
            showing.measure(0);
            showing.measure(dead);
        } finally {
            Trees.delete(data);
        }
    }

    private void measure(int dead) throws IOException {
        try (var desk = new Desk(program, channel);
                var readers =
                        new Listeners(
                                program.port(),
                                program.cookie(),
                                Living.READERS - dead,
                                dead,
                                desk::hear)) {
            speak(desk, SETTLE);
            desk.begin();
            var before = program.seconds();
            var began = said;
            speak(desk, TURN);
            Program.pause(2_000);
            System.out.printf(
                    Locale.ROOT,
                    "live: heard to visible, %d agents connected (%d dead), %d messages/s: p50 %.0f ms, p99 %.0f ms; %d of %d seen, %.2f CPUs%n",
                    Living.READERS,
                    dead,
                    Speaker.A_SECOND,
                    desk.percentile(.5),
                    desk.percentile(.99),
                    desk.seen(),
                    said - began,
                    (program.seconds() - before) * 1_000 / TURN);
        }
    }

    private void speak(Desk desk, long millis) {
        var pause = 1_000_000_000L / Speaker.A_SECOND;
        var ends = System.nanoTime() + millis * 1_000_000;
        for (var next = System.nanoTime(); next < ends; next += pause) {
            while (System.nanoTime() < next) {
                Program.pause(1);
            }
            var number = ++said;
            desk.says(number);
            Thread.ofVirtual().start(() -> say(number));
        }
    }

    private void say(int number) {
        program.post(
                "/api/v1/channels/" + channel + "/messages",
                "application/x-ndjson",
                """
                {"remoteId":"s%d","author":{"handle":"s%d","name":"Seen %d"},"text":"¿Cuándo llega la lámpara del pedido %d?","at":"%s","kind":"post"}
                """
                        .formatted(number, number, number, number, Instant.now())
                        .getBytes(UTF_8));
    }
}
