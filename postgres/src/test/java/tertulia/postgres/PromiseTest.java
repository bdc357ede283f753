package tertulia.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromiseTest {

    @TempDir Path folder;

    @BeforeEach
    void prepare() {
        Prepared.cluster(folder);
    }

    @Test
    void aDurableDatabaseKeepsItsSettingsWhateverItsFilesSay() throws Exception {
        try (var postgres = EmbeddedPostgres.start(folder, Durability.DURABLE)) {
            Queries.run(postgres, postgres.admin(), "alter system set fsync = off");
        }
        try (var postgres = EmbeddedPostgres.start(folder, Durability.DURABLE)) {
            assertThat(Queries.one(postgres, postgres.application(), "show fsync")).isEqualTo("on");
        }
    }

    @Test
    void aRoleThatWouldNotWaitForTheDiskIsRefused() throws Exception {
        try (var postgres = EmbeddedPostgres.start(folder, Durability.DURABLE)) {
            Queries.run(
                    postgres,
                    postgres.admin(),
                    "alter role tertulia_app set synchronous_commit = off");
        }
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder, Durability.DURABLE))
                .isInstanceOf(PostgresRefused.class)
                .hasMessageContaining("synchronous_commit = off");
        assertThat(folder.resolve("postgres/data/postmaster.pid")).doesNotExist();
    }

    @Test
    void aByteThatTheDiskTurnedIsNoticed() throws Exception {
        Path file;
        try (var postgres = EmbeddedPostgres.start(folder, Durability.DURABLE)) {
            Queries.run(postgres, postgres.owner(), "create table word (word text)");
            Queries.run(postgres, postgres.owner(), "insert into word values ('kept')");
            var path =
                    Queries.one(postgres, postgres.owner(), "select pg_relation_filepath('word')");
            file = folder.resolve("postgres/data").resolve(path);
        }
        turnAByte(file);
        try (var postgres = EmbeddedPostgres.start(folder, Durability.DURABLE)) {
            assertThatThrownBy(() -> Queries.one(postgres, postgres.owner(), "table word"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("invalid page");
        }
    }

    private static void turnAByte(Path file) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(bytes.length() - 1);
            var last = bytes.read();
            bytes.seek(bytes.length() - 1);
            bytes.write(last ^ 1);
        }
    }

    @Test
    void passwordsAreReadByTheirOwnerOnlyAndAreInNoLog() throws Exception {
        try (var postgres = EmbeddedPostgres.start(folder, Durability.DURABLE)) {
            var passwords = folder.resolve("postgres/passwords");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(passwords)))
                    .isEqualTo("rw-------");
            assertThatThrownBy(
                    () -> Queries.run(postgres, postgres.application(), "select nonsense"));
            var log = folder.resolve("postgres/log/postgres.log");
            // A line travels through a pipe before it is in the file.
            assertThat(Waiting.until(() -> lines(log).contains("nonsense"), Duration.ofSeconds(30)))
                    .isTrue();
            assertThat(lines(log))
                    .doesNotContain(
                            postgres.admin().password(),
                            postgres.owner().password(),
                            postgres.application().password());
        }
    }

    private static String lines(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theDatabaseListensOnThisMachineOnly() throws Exception {
        try (var postgres = EmbeddedPostgres.start(folder, Durability.DURABLE)) {
            assertThat(Queries.one(postgres, postgres.admin(), "show listen_addresses"))
                    .isEqualTo("127.0.0.1");
            assertThat(Queries.one(postgres, postgres.admin(), "show unix_socket_directories"))
                    .isEmpty();
            assertThat(Queries.one(postgres, postgres.admin(), "show server_version"))
                    .isEqualTo("18.6");
        }
    }
}
