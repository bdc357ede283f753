package org.tertulia.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.tertulia.road.House.soon;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tertulia.testing.Visitor;

/** The disk under the data folder fills up, and is made room on again (F11). */
class DiskFullIT {

    private static final int MEGABYTES = 400;
    private static final long RESERVE = 64L << 20;

    @TempDir private Path folder;

    @BeforeEach
    void mayMount() throws Exception {
        assumeThat(SmallDisk.possible())
                .as("F11 is NOT TESTED here: a small disk needs root and unshare")
                .isTrue();
    }

    @Test
    void inTimeNothingMoreIsHeardWhileAnswersGoOutAndRoomMakesItGoOn() throws Exception {
        try (var program = start("tertulia.reserve=64MB")) {
            var disk = new SmallDisk(folder, program.pid());
            var olga = House.owner(program.url());
            var channel = olga.connectImport("Full");
            assertThat(olga.submit(channel, line(1, "")).status()).isEqualTo(200);
            var square = olga.connect(Map.of("network", "plaza", "name", "Olmo full"));
            new Customer(program.url()).says(square, "Tomás", "¿Llega hoy?");
            soon().until(() -> olga.conversations(square).size() == 1);

            disk.leave(RESERVE - (1 << 20));

            var refused = olga.submit(channel, line(2, ""));
            assertThat(refused.problem(503)).contains("room");
            assertThat(refused.header("Retry-After")).isNotBlank();
            var health = olga.get("/health");
            assertThat(health.status()).isEqualTo(503);
            assertThat(health.text()).contains("The disk is nearly full");
            assertThat(olga.get("/operations").json(200).path("condition").asString())
                    .isEqualTo("trouble");
            for (var page : List.of("/inbox", "/channels", "/operations")) {
                assertThat(page(program, page)).contains("The disk is nearly full");
            }
            var number = olga.conversations(square).getFirst().path("number").asLong();
            olga.post("/conversations/" + number + "/replies", Map.of("text", "A las seis."))
                    .json(202);
            soon().until(() -> delivery(olga, square).equals("confirmed"));

            disk.empty();

            soon().until(() -> olga.submit(channel, line(2, "")).status() == 200);
            assertThat(olga.get("/health").status()).isEqualTo(200);
            assertThat(page(program, "/inbox")).doesNotContain("The disk is nearly full");
            soon().until(() -> olga.conversations(channel).size() == 2);
        }
    }

    /** Somebody else fills it faster than anybody can look: no reserve helps. */
    @Test
    void whatWasAcceptedBeforeTheLastByteIsThereAndTheDatabaseComesBackByItself() throws Exception {
        try (var program = start("tertulia.reserve=0B")) {
            var disk = new SmallDisk(folder, program.pid());
            var olga = House.owner(program.url());
            var channel = olga.connectImport("Full");
            assertThat(olga.submit(channel, line(0, "")).status()).isEqualTo(200);

            disk.leave(0);
            var accepted = new ArrayList<>(List.of(0));
            var refused = new ArrayList<Answer>();
            for (var n = 1; refused.size() < 4; n++) {
                var answer = olga.submit(channel, line(n, "x".repeat(500_000)));
                if (answer.status() == 200) {
                    accepted.add(n);
                } else {
                    refused.add(answer);
                }
                disk.leave(0);
            }
            assertThat(refused)
                    .allSatisfy(
                            answer -> {
                                assertThat(answer.problem(503)).isNotBlank();
                                assertThat(answer.header("Retry-After")).isNotBlank();
                            });

            // Without its process nothing is left that could hold on: it finds no room to start.
            ProcessHandle.of(disk.postmaster()).orElseThrow().destroyForcibly();
            soon().until(() -> program.said().split("does not start again yet").length > 2);
            assertThat(olga.submit(channel, line(0, "")).problem(503)).isNotBlank();
            assertThat(olga.get("/health").status()).isEqualTo(503);
            var door = new Visitor(URI.create(program.url()).getPort()).get("/sign-in");
            assertThat(door.statusCode()).isEqualTo(503);

            disk.empty();

            soon().until(() -> olga.submit(channel, line(0, "")).status() == 200);
            for (var n : accepted) {
                var again = olga.submit(channel, line(n, n == 0 ? "" : "x".repeat(500_000)));
                assertThat(again.json(200).path("duplicates").asInt()).as("line " + n).isEqualTo(1);
            }
            soon().until(() -> olga.get("/health").status() == 200);
            soon().until(() -> olga.conversations(channel).size() >= accepted.size());
            assertThat(olga.post("/audit/verification", "").json(200).path("intact").asBoolean())
                    .isTrue();
        }
    }

    private OwnProcess start(String setting) throws IOException {
        var settings =
                Stream.concat(Arrays.stream(House.SETTINGS), Stream.of(setting))
                        .toArray(String[]::new);
        return OwnProcess.on(SmallDisk.under(folder, MEGABYTES), folder.resolve("data"), settings);
    }

    private static String page(OwnProcess program, String path) {
        return Visitor.signedIn(URI.create(program.url()).getPort(), House.EMAIL).get(path).body();
    }

    private static String delivery(Caller olga, int square) {
        return olga.all("/channels/" + square + "/outbox").getFirst().path("state").asString();
    }

    private static String line(int n, String more) {
        return "{\"remoteId\":\"f%d\",\"author\":{\"handle\":\"f%d\"},\"text\":\"Mensaje %d %s\"}"
                .formatted(n, n, n, more);
    }
}
