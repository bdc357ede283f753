package tertulia.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KilledTest {

    private static final int TIMES = 20;

    @TempDir Path folder;

    @Test
    void whatWasCommittedSurvivesTenKillsOfTheProgramInARow() throws Exception {
        Prepared.cluster(folder);
        var words = new ArrayList<String>();
        for (var time = 1; time <= TIMES; time++) {
            var word = "word" + time;
            var program = Program.start(folder, word);
            try {
                assertThat(program.says()).isEqualTo("kept " + word);
                words.add(word);
            } finally {
                program.kill();
            }
        }
        try (var postgres = EmbeddedPostgres.start(folder, Durability.DURABLE)) {
            var kept =
                    Queries.one(
                            postgres,
                            postgres.owner(),
                            "select string_agg(word, ' ' order by ctid) from word");
            assertThat(kept).isEqualTo(String.join(" ", words));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bin-18.6.0.new/bin",
                "data.new/PG_VERSION",
                "data.new/base/1/1259",
                "data/postmaster.pid"
            })
    void aFirstStartThatWasCutOffIsMadeAnew(String whenThisExists) throws Exception {
        if (!whenThisExists.startsWith("bin")) {
            Prepared.programs(folder);
        }
        var program = Program.start(folder, "lost");
        var stage = folder.resolve("postgres").resolve(whenThisExists);
        try {
            assertThat(Waiting.until(() -> Files.exists(stage), Duration.ofMinutes(1))).isTrue();
        } finally {
            program.kill();
        }
        try (var postgres = EmbeddedPostgres.start(folder, Durability.DURABLE)) {
            assertThat(Queries.one(postgres, postgres.application(), "select 1")).isEqualTo("1");
            assertThat(folder.resolve("postgres/data.new")).doesNotExist();
            assertThat(folder.resolve("postgres/bin-18.6.0.new")).doesNotExist();
        }
    }
}
