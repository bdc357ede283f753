package org.tertulia.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tertulia.road.House.soon;

import java.net.URI;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tertulia.testing.Visitor;
import tertulia.postgres.Durability;
import tertulia.postgres.EmbeddedPostgres;

/** The program with its own database, killed without warning. */
class KilledIT {

    private static final int TIMES = 3;

    /** One for all: the tests ask for nothing that another could have left there. */
    @TempDir private static Path folder;

    private final Path data = folder.resolve("data");

    @Test
    void whatWasAcceptedIsThereAfterEachKill() throws Exception {
        var channel = 0;
        for (var time = 1; time <= TIMES; time++) {
            var program = OwnProcess.start(data);
            try {
                var olga = House.owner(program.url());
                channel = channel == 0 ? olga.connectImport("Kept") : channel;
                var accepted = olga.submit(channel, line(time)).json(200).path("accepted").asInt();
                assertThat(accepted).isEqualTo(1);
            } finally {
                program.kill();
            }
        }
        try (var program = OwnProcess.start(data)) {
            var olga = House.owner(program.url());
            var kept = channel;
            soon().until(() -> olga.conversations(kept).size() == TIMES);
            for (var time = 1; time <= TIMES; time++) {
                assertThat(olga.submit(kept, line(time)).json(200).path("duplicates").asInt())
                        .isEqualTo(1);
            }
            assertThat(olga.post("/audit/verification", "").json(200).path("intact").asBoolean())
                    .isTrue();
        }
    }

    @Test
    void aSecondProgramOnTheSameFolderIsRefusedAndTheFirstGoesOn() throws Exception {
        try (var first = OwnProcess.start(data)) {
            var olga = House.owner(first.url());

            try (var second = OwnProcess.start(data)) {
                assertThat(second.ended()).isNotZero();
                assertThat(second.said())
                        .contains(data.toRealPath().toString())
                        .doesNotContain("Tertulia is at")
                        .doesNotContain("\tat org.tertulia");
            }

            assertThat(olga.get("/health").json(200).path("status").asString()).isEqualTo("up");
            assertThat(olga.get("/me").json(200).path("email").asString()).isEqualTo(House.EMAIL);
        }
    }

    @Test
    void anAnswerThatWasArmedWhenTheProgramWasKilledIsThereOnce() throws Exception {
        int square;
        var program = OwnProcess.start(data);
        try {
            var olga = House.owner(program.url());
            square = olga.connect(Map.of("network", "plaza", "name", "Olmo killed"));
            new Customer(program.url()).says(square, "Tomás", "¿Llega hoy?");
            soon().until(() -> olga.conversations(square).size() == 1);
            var number = olga.conversations(square).getFirst().path("number").asLong();
            olga.post("/conversations/" + number + "/replies", Map.of("text", "Llega a las seis."))
                    .json(202);
            soon().until(() -> delivery(olga, square).equals("confirmed"));
        } finally {
            program.kill();
        }
        forgetThatItArrived();

        try (var again = OwnProcess.start(data)) {
            var olga = House.owner(again.url());
            soon().until(() -> delivery(olga, square).equals("confirmed"));
            assertThat(answers(again.url(), square)).isEqualTo(1);
        }
    }

    /** The program ended after its request was armed, and before it learnt what came of it. */
    private void forgetThatItArrived() throws Exception {
        try (var postgres = EmbeddedPostgres.start(data, Durability.DURABLE);
                var connection =
                        DriverManager.getConnection(
                                postgres.jdbcUrl("tertulia"),
                                postgres.application().user(),
                                postgres.application().password());
                var statement = connection.createStatement()) {
            var armed =
                    statement.executeUpdate(
                            """
                            update networks.outbound
                            set state = 'armed', remote_id = null, remote_url = null, settled_at = null,
                                leased_until = created_at, next_at = created_at
                            """);
            assertThat(armed).isEqualTo(1);
        }
    }

    private static String delivery(Caller olga, int square) {
        return olga.all("/channels/" + square + "/outbox").getFirst().path("state").asString();
    }

    /** How often the network shows our answer. */
    private static long answers(String url, int square) {
        var page =
                Visitor.signedIn(URI.create(url).getPort(), House.EMAIL)
                        .get("/plaza/" + square)
                        .body();
        return page.split("Llega a las seis\\.", -1).length - 1L;
    }

    private static String line(int time) {
        return "{\"remoteId\":\"%d\",\"author\":{\"handle\":\"kept%d\"},\"text\":\"Mensaje %d\"}"
                .formatted(time, time, time);
    }
}
