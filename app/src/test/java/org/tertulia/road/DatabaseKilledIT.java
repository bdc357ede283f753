package org.tertulia.road;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tertulia.road.House.soon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tertulia.testing.Visitor;

/** The database is killed under traffic; the program goes on by itself (F8). */
class DatabaseKilledIT {

    private static final Duration HEALED = Duration.ofSeconds(30);

    @TempDir private Path folder;

    @Test
    void whatWasAcceptedIsThereAndTheProgramHealsByItself() throws Exception {
        var data = folder.resolve("data");
        try (var program = OwnProcess.start(data)) {
            var olga = House.owner(program.url());
            var channel = olga.connectImport("Traffic");
            var accepted = new CopyOnWriteArrayList<Integer>();
            var number = new AtomicInteger();
            var enough = new AtomicBoolean();
            var halves = new CopyOnWriteArrayList<String>();
            var traffic =
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        while (!enough.get()) {
                                            submit(
                                                    olga,
                                                    channel,
                                                    number.incrementAndGet(),
                                                    accepted);
                                        }
                                    });
            var reader = Visitor.signedIn(URI.create(program.url()).getPort(), House.EMAIL);
            var reading = Thread.ofVirtual().start(() -> read(reader, enough, halves));
            heals(accepted);
            kill(backends(data).getFirst());
            heals(accepted);
            var held = backends(data).getFirst();
            signal("STOP", held); // Until it ends too, no new database starts in its folder.
            kill(postmaster(data));
            tellsThatItIsDown(program.url());
            signal("CONT", held);
            heals(accepted);
            var health = new Caller(program.url(), "").get("/health").json(200);
            assertThat(health.path("status").asString()).isEqualTo("up");
            enough.set(true);
            traffic.join();
            reading.join();
            assertThat(halves).isEmpty();

            var all = accepted.stream().map(DatabaseKilledIT::line).collect(joining("\n"));
            var again = olga.submit(channel, all).json(200);
            assertThat(again.path("duplicates").asInt()).isEqualTo(accepted.size());
            assertThat(olga.post("/audit/verification", "").json(200).path("intact").asBoolean())
                    .isTrue();
        }
    }

    /** Whoever looks at a page meanwhile gets the whole of it, or is told that it failed. */
    private static void read(Visitor reader, AtomicBoolean enough, List<String> halves) {
        while (!enough.get()) {
            try {
                var page = reader.get("/channels");
                if (page.statusCode() == 200 && !page.body().strip().endsWith("</html>")) {
                    halves.add(page.body());
                }
            } catch (AssertionError | RuntimeException e) {
                // Not answered.
            }
        }
    }

    /** Messages are accepted, from now on. */
    private static void heals(List<Integer> accepted) {
        var before = accepted.size();
        soon().atMost(HEALED).until(() -> accepted.size() > before + 5);
    }

    /** Also to who has no token: whoever watches over the program is no member. */
    private static void tellsThatItIsDown(String url) {
        var stranger = new Caller(url, "");
        soon().atMost(HEALED).until(() -> stranger.get("/health").status() == 503);
        var health = stranger.get("/health").json(503);
        assertThat(health.path("status").asString()).isEqualTo("down");
        assertThat(health.path("why").toString()).contains("The database does not answer.");
    }

    private static void submit(Caller olga, int channel, int n, List<Integer> accepted) {
        try {
            var answer = olga.submit(channel, line(n));
            if (answer.status() == 200) {
                assertThat(answer.json().path("accepted").asInt()).isEqualTo(1);
                accepted.add(n);
            } else {
                assertThat(answer.status()).isGreaterThanOrEqualTo(500);
            }
        } catch (UncheckedIOException e) {
            // Not answered: nothing was promised.
        }
    }

    private static long postmaster(Path data) throws IOException {
        try (var files = Files.walk(data.resolve("postgres"))) {
            var file =
                    files.filter(path -> path.endsWith("postmaster.pid")).findFirst().orElseThrow();
            return Long.parseLong(Files.readAllLines(file).getFirst().strip());
        }
    }

    /** The processes that work for our connections. */
    private static List<Long> backends(Path data) throws IOException {
        return ProcessHandle.of(postmaster(data))
                .orElseThrow()
                .children()
                .map(ProcessHandle::pid)
                .filter(DatabaseKilledIT::works)
                .toList();
    }

    private static boolean works(long process) {
        try {
            return Files.readString(Path.of("/proc/" + process + "/cmdline")).contains("127.0.0.1");
        } catch (IOException e) {
            return false;
        }
    }

    private static void kill(long process) throws Exception {
        signal("KILL", process);
    }

    private static void signal(String name, long process) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + name, "" + process).start().waitFor()).isZero();
    }

    private static String line(int n) {
        return "{\"remoteId\":\"t%d\",\"author\":{\"handle\":\"t\"},\"text\":\"Mensaje %d\"}"
                .formatted(n, n);
    }
}
