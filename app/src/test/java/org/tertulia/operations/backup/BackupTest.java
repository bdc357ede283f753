package org.tertulia.operations.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.tertulia.audit.Attesting;
import org.tertulia.audit.Outside;
import org.tertulia.inbox.Shop;
import org.tertulia.operations.backup.Manifest.Migration;
import org.tertulia.operations.backup.Manifest.Piece;
import org.tertulia.operations.backup.Restoring.Door;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;
import org.tertulia.testing.TestDatabases;

@TertuliaTest
class BackupTest {

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired Attesting attesting;

    @TempDir Path folder;

    @BeforeEach
    void moveIn() {
        cast.moveIn();
        attesting.verify(Cast.CARLA.actor());
    }

    @Test
    void whatComesBackIsWhatWasThere() throws Exception {
        shop.channel("Mostrador");
        Files.createDirectories(folder.resolve("data/media/ab"));
        Files.writeString(folder.resolve("data/media/ab/picture"), "a picture");
        Files.createDirectories(folder.resolve("data/keys"));
        Files.writeString(folder.resolve("data/keys/tokens.json"), "the key");
        Files.createDirectories(folder.resolve("data/search"));
        Files.writeString(folder.resolve("data/search/index"), "rebuilt anyway");
        var manifest = backup(folder.resolve("b.zip"), false);
        var door = empty();

        restore(folder.resolve("b.zip"), door, folder.resolve("restored"));

        assertThat(counts(door)).isEqualTo(counts(here())).containsKey("audit.entry");
        try (var owner = door.open()) {
            owner.setAutoCommit(false);
            var record = new Outside(DSL.using(owner, SQLDialect.POSTGRES));
            assertThat(record.intact()).isTrue();
            assertThat(record.head().n()).isEqualTo(manifest.head().n()).isPositive();
            assertThat(record.head().hash()).isEqualTo(manifest.head().hash());
        }
        assertThat(folder.resolve("restored/media/ab/picture")).hasContent("a picture");
        assertThat(folder.resolve("restored/search")).doesNotExist();
        assertThat(folder.resolve("restored/keys")).doesNotExist();
        assertThat(folder.resolve("restored/instance")).doesNotExist();
        assertThat(folder.resolve("restored/record/latest"))
                .content()
                .contains(manifest.head().hash());
    }

    @Test
    void whatIsWrittenAfterwardsGoesOnFromThere() throws Exception {
        backup(folder.resolve("b.zip"), false);
        var door = empty();
        restore(folder.resolve("b.zip"), door, folder.resolve("restored"));

        try (var owner = door.open();
                var statement = owner.createStatement()) {
            var next =
                    "insert into networks.channel (id, brand_id, network, name, role, state,"
                            + " settings, created_at) values (gen_random_uuid(), gen_random_uuid(),"
                            + " 'x', 'x', 'watched', 'active', '{}', now()) returning number";
            try (var row = statement.executeQuery(next)) {
                row.next();
                assertThat(row.getInt(1)).isPositive();
            }
        }
    }

    @Test
    void theKeyIsInItOnlyWhenAskedFor() throws Exception {
        Files.createDirectories(folder.resolve("data/keys"));
        Files.writeString(folder.resolve("data/keys/tokens.json"), "the key");

        assertThat(names(backup(folder.resolve("without.zip"), false)))
                .noneMatch(name -> name.startsWith("keys"));
        assertThat(names(backup(folder.resolve("with.zip"), true))).contains("keys/tokens.json");
    }

    @Test
    void whoIsSignedInIsNotInIt() throws Exception {
        assertThat(names(backup(folder.resolve("b.zip"), false)))
                .contains("tables/identity.account")
                .doesNotContain("tables/identity.session");
    }

    @Test
    void oneThatWasCutOffIsRefused() throws Exception {
        var file = folder.resolve("b.zip");
        backup(file, false);
        var bytes = Files.readAllBytes(file);
        for (var length : List.of(0, 100, bytes.length / 2, bytes.length - 1)) {
            Files.write(file, java.util.Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> BackupFile.open(file))
                    .isInstanceOf(BackupTrouble.class)
                    .hasMessageContaining("nothing was restored");
        }
    }

    @Test
    void oneThatWasChangedIsRefused() throws Exception {
        var file = folder.resolve("b.zip");
        backup(file, false);
        rewrite(file, null, "tables/audit.entry");

        assertThatThrownBy(() -> BackupFile.open(file))
                .isInstanceOf(BackupTrouble.class)
                .hasMessageContaining("was changed or damaged")
                .hasMessageContaining("audit.entry");
    }

    @Test
    void bytesThatWereOverwrittenAreNoticed() throws Exception {
        var file = folder.resolve("b.zip");
        backup(file, false);
        var bytes = Files.readAllBytes(file);
        // Longer than a header, which says nothing that counts.
        for (var at = bytes.length / 3; at < bytes.length / 3 + 300; at++) {
            bytes[at] ^= 0x40;
        }
        Files.write(file, bytes);

        assertThatThrownBy(() -> BackupFile.open(file)).isInstanceOf(BackupTrouble.class);
    }

    @Test
    void oneOfANewerTertuliaIsRefusedAndLeavesNothing() throws Exception {
        var file = folder.resolve("b.zip");
        var manifest = backup(file, false);
        var more = new ArrayList<>(manifest.migrations());
        more.add(new Migration("20991231.0001", 7));
        rewrite(file, with(manifest, more, manifest.pieces()), null);
        var door = empty();

        assertThatThrownBy(() -> restore(file, door, folder.resolve("restored")))
                .isInstanceOf(BackupTrouble.class)
                .hasMessageContaining("newer Tertulia");
        assertThat(counts(door)).isEmpty();
    }

    @Test
    void oneWhoseRecordDoesNotFitLeavesNothing() throws Exception {
        var file = folder.resolve("b.zip");
        var manifest = backup(file, false);
        // Somebody who knows the format leaves the record's last entries out.
        var pieces = new ArrayList<Piece>();
        for (var piece : manifest.pieces()) {
            pieces.add(
                    piece.name().equals("tables/audit.entry")
                            ? new Piece(piece.name(), piece.into(), 0, Digests.of(new byte[0]))
                            : piece);
        }
        rewrite(file, with(manifest, manifest.migrations(), pieces), "tables/audit.entry");
        var door = empty();

        assertThatThrownBy(() -> restore(file, door, folder.resolve("restored")))
                .isInstanceOf(BackupTrouble.class)
                .hasMessageContaining("not intact");
        assertThat(counts(door)).isEmpty();
    }

    @Test
    void aDatabaseInUseIsLeftAlone() throws Exception {
        var file = folder.resolve("b.zip");
        backup(file, false);
        var before = counts(here());

        assertThatThrownBy(() -> restore(file, here(), folder.resolve("restored")))
                .isInstanceOf(BackupTrouble.class)
                .hasMessageContaining("in use already");
        assertThat(counts(here())).isEqualTo(before);
    }

    @Test
    void aFolderInUseIsLeftAlone() throws Exception {
        var file = folder.resolve("b.zip");
        backup(file, false);
        var target = Files.createDirectories(folder.resolve("used"));
        Files.writeString(target.resolve("mine"), "mine");

        try (var backup = BackupFile.open(file)) {
            assertThatThrownBy(() -> RestoreCommand.restore(backup, target))
                    .isInstanceOf(BackupTrouble.class)
                    .hasMessageContaining("is not empty");
        }
        try (var left = Files.list(target)) {
            assertThat(left).hasSize(1);
        }
    }

    @Test
    void aBackupThatFailsLeavesNoFile() throws Exception {
        var target = folder.resolve("b.zip");
        try (var owner = here().open()) {
            // As good as a damaged page: a table that cannot be read.
            owner.createStatement().execute("revoke select on audit.head from tertulia_owner");
            assertThatThrownBy(() -> backing().write(owner, target, false))
                    .isInstanceOf(RuntimeException.class);
            owner.rollback();
            owner.setReadOnly(false);
            owner.setAutoCommit(true);
            owner.createStatement().execute("grant select on audit.head to tertulia_owner");
        }
        assertThat(target).doesNotExist();
        assertThat(folder.resolve("b.zip.part")).doesNotExist();
    }

    @Test
    void aDamagedPageIsNoticedAndNothingIsWritten() throws Exception {
        var door = damaged();
        var target = folder.resolve("b.zip");

        try (var owner = door.open()) {
            assertThatThrownBy(() -> backing().write(owner, target, false))
                    .isInstanceOf(BackupTrouble.class)
                    .hasMessageContaining("The database is damaged");
        }
        assertThat(target).doesNotExist();
    }

    /** A database one of whose pages has another byte than PostgreSQL wrote. */
    private static Door damaged() throws Exception {
        var postgres = TestDatabases.postgres();
        var admin = Reaching.door(postgres.jdbcUrl("postgres"), postgres.admin());
        try (var connection = admin.open();
                var statement = connection.createStatement()) {
            // Copied as files: not in PostgreSQL's memory.
            statement.execute(
                    "create database damaged template tertulia owner tertulia_owner strategy file_copy");
        }
        var there = Reaching.door(postgres.jdbcUrl("damaged"), postgres.admin());
        try (var connection = there.open();
                var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "select current_setting('data_directory') || '/'"
                                        + " || pg_relation_filepath('networks.reading_cursor')")) {
            row.next();
            try (var file = new RandomAccessFile(row.getString(1), "rw")) {
                file.seek(8190);
                var old = file.read();
                file.seek(8190);
                file.write(old ^ 1);
            }
        }
        return Reaching.door(postgres.jdbcUrl("damaged"), postgres.owner());
    }

    private BackingUp backing() {
        return new BackingUp(folder.resolve("data"), Clock.systemUTC(), "0.1.0");
    }

    private Manifest backup(Path target, boolean withKey) throws SQLException {
        try (var owner = here().open()) {
            return backing().write(owner, target, withKey);
        }
    }

    private static void restore(Path file, Door door, Path target) {
        try (var backup = BackupFile.open(file)) {
            var restoring = new Restoring(backup, "0.1.0", Clock.systemUTC());
            restoring.intoDatabase(door);
            restoring.intoFolder(target);
        }
    }

    private static Door here() throws SQLException {
        try (var connection = TestDatabases.asOwner()) {
            return Reaching.door(
                    connection.getMetaData().getURL(), TestDatabases.postgres().owner());
        }
    }

    private static Door empty() {
        var name = "empty_" + UUID.randomUUID().toString().replace("-", "");
        var postgres = TestDatabases.postgres();
        postgres.createDatabase(name);
        return Reaching.door(postgres.jdbcUrl(name), postgres.owner());
    }

    private static Map<String, Long> counts(Door door) throws SQLException {
        var counts = new LinkedHashMap<String, Long>();
        try (var owner = door.open()) {
            for (var table : new Catalogue(owner).tables()) {
                if (!table.name().startsWith("tertulia_flyway")) {
                    counts.put(table.name(), count(owner, table.name()));
                }
            }
        }
        return counts;
    }

    private static long count(Connection owner, String table) throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<String> names(Manifest manifest) {
        return manifest.pieces().stream().map(Piece::name).toList();
    }

    private static Manifest with(Manifest manifest, List<Migration> steps, List<Piece> pieces) {
        return new Manifest(
                manifest.format(),
                manifest.madeAt(),
                manifest.version(),
                steps,
                manifest.head(),
                manifest.withKey(),
                pieces,
                manifest.counters());
    }

    /** Writes it again with another manifest, or with one piece emptied. */
    private void rewrite(
            Path file,
            @org.jspecify.annotations.Nullable Manifest manifest,
            @org.jspecify.annotations.Nullable String emptied)
            throws IOException {
        var draft = folder.resolve("draft.zip");
        try (var old = new ZipFile(file.toFile());
                var zip = new ZipOutputStream(Files.newOutputStream(draft))) {
            zip.setComment(
                    manifest == null
                            ? old.getComment()
                            : Writing.MARK + Digests.of(manifest.bytes()));
            for (var entry : java.util.Collections.list(old.entries())) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                if (manifest != null && entry.getName().equals(Manifest.NAME)) {
                    zip.write(manifest.bytes());
                } else if (!entry.getName().equals(emptied)) {
                    old.getInputStream(entry).transferTo(zip);
                }
                zip.closeEntry();
            }
        }
        Files.move(draft, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
}
