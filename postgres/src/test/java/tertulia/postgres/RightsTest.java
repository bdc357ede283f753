package tertulia.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RightsTest {

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() {
        postgres = EmbeddedPostgres.temporary();
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create schema mine",
                "create table public.mine (n integer)",
                "create temporary table mine (n integer)",
                "create database mine",
                "create role mine",
                "alter system set fsync = off",
                "set role tertulia_owner",
                "checkpoint",
                "select pg_read_file('postgresql.conf')",
                "copy (select 1) to program 'true'"
            })
    void theApplicationMayDoNothingThatNoMigrationGranted(String statement) {
        assertThatThrownBy(() -> Queries.run(postgres, postgres.application(), statement))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void theOwnerMakesTablesAndGrantsThemToTheApplication() throws Exception {
        Queries.run(postgres, postgres.owner(), "create schema notes");
        Queries.run(postgres, postgres.owner(), "create table notes.note (text text)");
        assertThatThrownBy(() -> Queries.run(postgres, postgres.application(), "table notes.note"))
                .hasMessageContaining("permission denied");
        Queries.run(postgres, postgres.owner(), "grant usage on schema notes to tertulia_app");
        Queries.run(postgres, postgres.owner(), "grant select on notes.note to tertulia_app");
        assertThatCode(() -> Queries.run(postgres, postgres.application(), "table notes.note"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"create role mine", "create database mine", "checkpoint"})
    void theOwnerIsNoSuperuser(String statement) {
        assertThatThrownBy(() -> Queries.run(postgres, postgres.owner(), statement))
                .hasMessageContaining("permission denied");
    }

    @Test
    void aWrongPasswordIsRefused() {
        var guess = new Credentials(postgres.owner().user(), "guess");
        assertThatThrownBy(() -> Queries.run(postgres, guess, "select 1"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void credentialsPrintedShowNoPassword() {
        assertThat(postgres.owner().toString())
                .contains("tertulia_owner")
                .doesNotContain(postgres.owner().password());
    }
}
