package tertulia.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir Path folder;

    @Test
    void whatWasCommittedIsThereAfterStopAndStart() throws Exception {
        try (var first = EmbeddedPostgres.start(folder, Durability.DURABLE)) {
            Queries.run(first, first.owner(), "create table note (text text)");
            Queries.run(first, first.owner(), "insert into note values ('kept')");
        }
        try (var second = EmbeddedPostgres.start(folder, Durability.DURABLE)) {
            assertThat(Queries.one(second, second.owner(), "select text from note"))
                    .isEqualTo("kept");
        }
    }
}
