package tertulia.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTest {

    @TempDir Path folder;
    @TempDir Path other;

    @BeforeEach
    void prepare() {
        Prepared.cluster(folder);
    }

    @Test
    void aSecondProgramIsRefusedAndTheFirstGoesOn() throws Exception {
        try (var first = EmbeddedPostgres.start(folder, Durability.DURABLE)) {
            var started = Queries.one(first, first.admin(), "select pg_postmaster_start_time()");
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder, Durability.DURABLE))
                    .isInstanceOf(PostgresRefused.class)
                    .hasMessageContaining("in use by another Tertulia");
            var second = Program.start(folder, "second");
            try {
                assertThat(second.says()).startsWith("refused").contains("another Tertulia");
            } finally {
                second.kill();
            }
            assertThat(Queries.one(first, first.admin(), "select pg_postmaster_start_time()"))
                    .isEqualTo(started);
        }
    }

    @Test
    void aCopyTakenAsByAPowerCutStartsBesideTheOriginal() throws Exception {
        try (var original = EmbeddedPostgres.start(folder, Durability.DURABLE)) {
            Queries.run(original, original.owner(), "create table word (word text)");
            Queries.run(original, original.owner(), "insert into word values ('kept')");
            copyAtOneInstant();
            try (var copy = EmbeddedPostgres.start(other, Durability.DURABLE)) {
                assertThat(Queries.one(copy, copy.owner(), "select word from word"))
                        .isEqualTo("kept");
                assertThat(Queries.one(original, original.owner(), "select word from word"))
                        .isEqualTo("kept");
            }
        }
    }

    private void copyAtOneInstant() {
        var data = folder.resolve("postgres/data");
        var frozen =
                Processes.matching(p -> Processes.placeOf(p, data) == Processes.Place.INSIDE)
                        .toArray();
        assertThat(frozen).isNotEmpty();
        try {
            signal("STOP", frozen);
            Prepared.copy(folder, other);
        } finally {
            signal("CONT", frozen);
        }
    }

    private static void signal(String name, long[] processes) {
        LongStream.of(processes)
                .forEach(
                        process ->
                                Command.run(
                                        List.of("sh", "-c", "kill -" + name + " " + process),
                                        Duration.ofSeconds(10)));
    }

    @Test
    void aStrangerWhoHasTheNumberOfADeadDatabaseIsLeftAlone() throws Exception {
        var stranger = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(
                    folder.resolve("postgres/data/postmaster.pid"),
                    "%d\n%s\n1\n5432\n\n127.0.0.1\n 1 1\nready\n"
                            .formatted(stranger.pid(), folder.resolve("postgres/data")));
            try (var postgres = EmbeddedPostgres.start(folder, Durability.DURABLE)) {
                assertThat(Queries.one(postgres, postgres.owner(), "select 1")).isEqualTo("1");
            }
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void aPidFileThatAPowerCutEmptiedDoesNotStopTheStart() throws Exception {
        Files.createFile(folder.resolve("postgres/data/postmaster.pid"));
        EmbeddedPostgres.start(folder, Durability.DURABLE).close();
    }

    @Test
    void aDatabaseOfAnotherMajorVersionIsRefused() throws Exception {
        Files.writeString(folder.resolve("postgres/data/PG_VERSION"), "17\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder, Durability.DURABLE))
                .isInstanceOf(PostgresRefused.class)
                .hasMessageContaining("made by PostgreSQL 17");
    }

    @Test
    void aDatabaseWithoutItsPasswordsIsRefused() throws Exception {
        Files.delete(folder.resolve("postgres/passwords"));
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder, Durability.DURABLE))
                .isInstanceOf(PostgresRefused.class)
                .hasMessageContaining("from your backup");
    }

    @Test
    void aCopyThatOthersMayReadIsClosedToThem() throws Exception {
        var data = folder.resolve("postgres/data");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        EmbeddedPostgres.start(folder, Durability.DURABLE).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
    }

    @Test
    void aFolderThatIsAFileIsRefused() throws Exception {
        var file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> EmbeddedPostgres.start(file, Durability.DURABLE))
                .isInstanceOf(PostgresRefused.class)
                .hasMessageContaining("cannot be made or written");
    }

    @Test
    void aConfigurationThatPostgresRefusesIsToldWithItsLastWords() throws Exception {
        Files.writeString(folder.resolve("postgres/data/postgresql.conf"), "nonsense = 1\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder, Durability.DURABLE))
                .isInstanceOf(PostgresRefused.class)
                .hasMessageContaining("nonsense");
    }
}
