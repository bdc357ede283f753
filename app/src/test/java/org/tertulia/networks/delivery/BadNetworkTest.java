package org.tertulia.networks.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tertulia.networks.db.Tables.OUTBOUND;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.delivery.WireServer.Manner;

/** Servers that accept and then break, hang, or lie; the journal is theirs (F2, F3, F4, F21). */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class BadNetworkTest {

    private static final Duration SHORT = Duration.ofSeconds(2);

    @TempDir private Path folder;
    private WireServer server;
    private WayOut program;
    private ChannelId channel;

    @BeforeEach
    void open() throws Exception {
        server = new WireServer();
        program = new Ground(folder).open(SHORT);
        channel = program.connect(server.url());
    }

    @AfterEach
    void close() throws Exception {
        program.close();
        server.close();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.INCLUDE,
            names = {
                "RESETS",
                "HANGS_UP",
                "TALKS_GARBAGE",
                "TELLS_HALF",
                "DRIBBLES",
                "HOLDS",
                "SAYS_500",
                "SAYS_429",
                "SAYS_NOTHING_OF_IT",
                "SAYS_ERROR_WITHIN_200"
            })
    void whatWasAcceptedAndThenDeniedIsUnknownAndFound(Manner manner) {
        server.next(manner);
        var message = program.answer(channel);

        program.courier().round();

        assertThat(program.state(message)).isEqualTo("unknown");
        program.settle();
        assertThat(program.state(message)).isEqualTo("confirmed");
        assertThat(server.journal()).containsExactly(message.toString());
    }

    @Test
    void whatArrivesAfterWeGaveUpIsThereOnce() throws Exception {
        server.next(Manner.IS_LATE);
        var message = program.answer(channel);
        program.courier().round();
        assertThat(program.state(message)).isEqualTo("unknown");

        // The first proof of absence is not enough: it arrives before the second.
        program.later();
        program.courier().round();
        assertThat(program.state(message)).isEqualTo("unknown");
        server.release();
        org.awaitility.Awaitility.await().until(() -> server.journal().size() == 1);
        program.settle();

        assertThat(program.state(message)).isEqualTo("confirmed");
        assertThat(server.journal()).containsExactly(message.toString());
    }

    @Test
    void whatWasLostIsSaidAgainAfterTwoProofs() {
        server.next(Manner.LOSES_IT);
        var message = program.answer(channel);

        program.settle();

        assertThat(program.state(message)).isEqualTo("confirmed");
        assertThat(server.journal()).containsExactly(message.toString());
    }

    @Test
    void aDefiniteNoIsNotRepeated() {
        server.next(Manner.REFUSES_IT);
        var message = program.answer(channel);

        program.settle();

        assertThat(program.state(message)).isEqualTo("rejected");
        assertThat(server.journal()).isEmpty();
    }

    @Test
    void anAbsurdPauseEndsAndHoldsTheWholeChannel() {
        server.next(Manner.ASKS_FOR_YEARS_OF_QUIET);
        var limited = program.answer(channel);
        program.courier().round();
        var next = program.answer(channel);
        program.later();
        server.next(Manner.ASKS_FOR_YEARS_OF_QUIET);
        server.next(Manner.ASKS_FOR_YEARS_OF_QUIET);
        program.courier().round();

        var soonest = Instant.now().plus(Duration.ofHours(23));
        var latest = Instant.now().plus(Duration.ofHours(25));
        for (var message : java.util.List.of(limited, next)) {
            var due =
                    program.db().fetchSingle(OUTBOUND, OUTBOUND.MESSAGE_ID.eq(message)).getNextAt();
            assertThat(due).isBetween(soonest, latest);
        }
        assertThat(server.journal()).isEmpty();
    }

    @Test
    void aServerThatKeepsUsWaitingHoldsUpNobodyElse() throws Exception {
        try (var quick = new WireServer();
                var patient = new Ground(folder).open(Duration.ofMinutes(1))) {
            var slow = patient.connect(server.url());
            var other = patient.connect(quick.url());
            for (var i = 0; i < 20; i++) {
                server.next(Manner.HOLDS);
                patient.answer(slow);
            }
            patient.courier().start();
            try {
                server.awaitHeld();
                var message = patient.answer(other);

                // The slow one is released only afterwards: were it waited for, this never ended.
                org.awaitility.Awaitility.await()
                        .atMost(Duration.ofSeconds(30))
                        .until(() -> patient.state(message).equals("confirmed"));
            } finally {
                server.release();
                patient.courier().stop();
            }
        }
    }
}
