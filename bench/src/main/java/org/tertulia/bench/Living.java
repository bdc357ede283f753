package org.tertulia.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What it costs to tell 500 open browsers fifty news a second, and how late they come: the
 * program's way against a plain loop over Spring's {@code SseEmitter}, with and without readers
 * that are dead.
 */
public final class Living {

    static final int READERS = 500;
    private static final int DEAD = READERS / 20;
    private static final int TURNS = 5;
    private static final long WARM_UP = 15_000;
    private static final long TURN = 8_000;

    /** How one turn went; times in milliseconds. */
    private record Turn(double perSecond, double middle, double late) {}

    private Living() {}

    /** The folder of the built program, and its options. */
    public static void main(String[] args) throws IOException, SQLException {
        Showing.measure(Path.of(args[0]), args[1], DEAD);
        var ours = new ArrayList<Turn>();
        var plain = new ArrayList<Turn>();
        measure(0, ours, plain);
        print("ours", ours);
        print("SseEmitter loop", plain);
        var dead = new ArrayList<Turn>();
        var plainDead = new ArrayList<Turn>();
        measure(DEAD, dead, plainDead);
        print("ours, 5 % dead", dead);
        print("SseEmitter loop, 5 % dead", plainDead);
        System.out.printf(
                Locale.ROOT,
                "live: deliveries per CPU-second, ratio to SseEmitter loop %.2f%n",
                perSecond(ours) / perSecond(plain));
        System.out.printf(
                Locale.ROOT,
                "live: p99 with 5 %% dead readers, ratio to none dead %.2f (SseEmitter loop %.2f)%n",
                late(dead) / late(ours),
                late(plainDead) / late(plain));
    }

    /** Both servers run all along, and are listened to in turns. */
    private static void measure(int dead, List<Turn> ours, List<Turn> plain) throws IOException {
        try (var one = Server.start("ours");
                var other = Server.start("emitters")) {
            turn(one, dead, WARM_UP);
            turn(other, dead, WARM_UP);
            for (var turn = 0; turn < TURNS; turn++) {
                ours.add(turn(one, dead, TURN));
                plain.add(turn(other, dead, TURN));
            }
        }
    }

    private static Turn turn(Server server, int dead, long millis) throws IOException {
        try (var readers = new Listeners(server.port(), "", READERS - dead, dead, _ -> {})) {
            Program.pause(3_000);
            readers.count(true);
            var before = server.seconds();
            Program.pause(millis);
            var used = server.seconds() - before;
            readers.count(false);
            return new Turn(
                    readers.heard() / used, readers.percentile(.5), readers.percentile(.99));
        }
    }

    private static void print(String what, List<Turn> turns) {
        System.out.printf(
                Locale.ROOT,
                "  %s: %,.0f deliveries/CPU-s, p50 %.1f ms, p99 %.1f ms%n",
                what,
                perSecond(turns),
                Median.of(turns.stream().map(Turn::middle).toList()),
                late(turns));
    }

    private static double perSecond(List<Turn> turns) {
        return Median.of(turns.stream().map(Turn::perSecond).toList());
    }

    private static double late(List<Turn> turns) {
        return Median.of(turns.stream().map(Turn::late).toList());
    }

    /** A {@link Speaker} as a process of its own. */
    private record Server(Process process, int port) implements AutoCloseable {

        static Server start(String mode) throws IOException {
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var process =
                    new ProcessBuilder(
                                    java,
                                    "-Djdk.pollerMode=1",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    Speaker.class.getName(),
                                    mode)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            var lines =
                    new BufferedReader(
                            new InputStreamReader(
                                    process.getInputStream(), StandardCharsets.UTF_8));
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("port ")) {
                    return new Server(process, Integer.parseInt(line.substring(5)));
                }
            }
            throw new IllegalStateException("It did not start");
        }

        double seconds() {
            return Trees.seconds(process.pid());
        }

        @Override
        public void close() {
            process.destroy();
        }
    }
}
