package tertulia.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TemporaryTest {

    @Test
    void aTemporaryDatabaseLeavesNothingBehind() throws Exception {
        var postgres = EmbeddedPostgres.temporary();
        var data = Queries.one(postgres, postgres.admin(), "show data_directory");
        assertThat(Path.of(data)).isDirectory();
        postgres.close();
        postgres.close();
        assertThat(Path.of(data, "..", "..").normalize()).doesNotExist();
    }

    @Test
    void aDatabaseIsCopiedFromATemplateAndDropped() throws Exception {
        try (var postgres = EmbeddedPostgres.temporary()) {
            postgres.createDatabase("migrated");
            try (var session = Session.open(postgres.jdbcUrl("migrated"), postgres.owner())) {
                Session.execute(session, "create table note (text text)");
                Session.execute(session, "grant select on note to tertulia_app");
            }
            postgres.createDatabase("copy", "migrated");
            try (var session = Session.open(postgres.jdbcUrl("copy"), postgres.application())) {
                Session.execute(session, "select text from note");
                postgres.dropDatabase("copy");
                assertThat(session.isValid(1)).isFalse();
            }
        }
    }
}
