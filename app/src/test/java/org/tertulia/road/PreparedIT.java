package org.tertulia.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tertulia.road.House.soon;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program with its parts put together as it was built. */
class PreparedIT {

    private static final String PREPARED = "AOT-processed";

    @TempDir private Path folder;

    @Test
    void theProgramAsItWasBuiltDoesTheMainJob() throws Exception {
        try (var program = start()) {
            var olga = House.owner(program.url());
            var channel = olga.connectImport("Built");
            var line =
                    """
                    {"remoteId":"1","author":{"handle":"lucia"},"text":"¿Abrís hoy?"}""";
            assertThat(olga.submit(channel, line).json(200).path("accepted").asInt()).isEqualTo(1);
            soon().until(() -> olga.conversations(channel).size() == 1);
            assertThat(program.said()).contains(PREPARED);
        }
    }

    @Test
    void whatHasPartsOfItsOwnIsPutTogetherAtTheStart() throws Exception {
        try (var program = start("tertulia.metrics.port=0")) {
            assertThat(
                            House.owner(program.url())
                                    .get("/health")
                                    .json(200)
                                    .path("status")
                                    .asString())
                    .isEqualTo("up");
            assertThat(program.said()).doesNotContain(PREPARED);
        }
    }

    private OwnProcess start(String... more) throws IOException {
        var settings = Stream.of(House.SETTINGS, more).flatMap(Stream::of).toArray(String[]::new);
        return OwnProcess.start(folder.resolve("data"), settings);
    }
}
