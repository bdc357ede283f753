package tertulia.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LeftoversTest {

    private static final String PREFIX = "tertulia-leftovers-test-";

    @Test
    void aDatabaseOfAKilledProgramIsEndedAndDeleted() throws Exception {
        var folder = Prepared.programs(Files.createTempDirectory(PREFIX));
        var program = Program.start(folder, "left");
        assertThat(program.says()).isEqualTo("kept left");
        var orphan = new Orphan(folder.resolve("postgres/data"), OptionalLong.empty());

        Leftovers.sweep(PREFIX);
        assertThat(folder).as("in use").isDirectory();

        program.kill();
        assertThat(Processes.matching(orphan::is).count()).isEqualTo(1);
        Leftovers.sweep(PREFIX);
        assertThat(folder).doesNotExist();
        assertThat(Processes.matching(orphan::is).count()).isZero();
    }
}
