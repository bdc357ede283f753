package tertulia.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesTest {

    @TempDir Path folder;
    private Path migrations;
    private Path output;

    @BeforeEach
    void writeMigrations() throws IOException {
        migrations = Files.createDirectory(folder.resolve("migrations"));
        output = folder.resolve("output");
        migration(
                "networks/V20260101_0100__channel.sql",
                """
                create schema networks;
                create table networks.channel (id uuid primary key, at timestamptz not null);
                create schema networks_read;
                create view networks_read.channel as select id from networks.channel;
                grant usage on schema networks to tertulia_app;
                grant select, insert on networks.channel to tertulia_app;
                create function networks.count_channels() returns bigint language sql
                    as 'select count(*) from networks.channel';
                """);
        migration(
                "plaza/V20260101_0200__toot.sql",
                """
                create schema networks_plaza;
                create table networks_plaza.toot (
                    id uuid primary key,
                    channel_id uuid not null references networks.channel,
                    text text not null default 'a|b' check (text <> ''));
                create index toot_text on networks_plaza.toot (text) where text > 'm';
                """);
    }

    private void migration(String name, String text) throws IOException {
        var file = migrations.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }

    @Test
    void eachSchemaIsWrittenIntoTheModuleThatOwnsIt() throws Exception {
        Tables.write(migrations, output);
        assertThat(output.resolve("org/tertulia/networks/db/Tables.java")).isRegularFile();
        assertThat(output.resolve("org/tertulia/networks/db/tables/records/ChannelRecord.java"))
                .isRegularFile();
        assertThat(output.resolve("org/tertulia/networks/db/Routines.java")).isRegularFile();
        assertThat(output.resolve("org/tertulia/networks/read/tables/Channel.java"))
                .isRegularFile();
        assertThat(output.resolve("org/tertulia/networks/plaza/db/tables/Toot.java"))
                .isRegularFile();
        assertThat(output.resolve("org/tertulia").toFile().list()).containsExactly("networks");
    }

    @Test
    void readViewsAreANamedInterface() throws Exception {
        Tables.write(migrations, output);
        assertThat(Files.readString(output.resolve("org/tertulia/networks/read/package-info.java")))
                .contains("NamedInterface(name = \"read\"");
    }

    @Test
    void timesAreInstants() throws Exception {
        Tables.write(migrations, output);
        assertThat(Files.readString(output.resolve("org/tertulia/networks/db/tables/Channel.java")))
                .contains("TableField<ChannelRecord, Instant> AT");
    }

    @Test
    void aKeyAcrossSchemasDoesNotTieTheirClasses() throws Exception {
        Tables.write(migrations, output);
        try (var plaza = Files.walk(output.resolve("org/tertulia/networks/plaza"))) {
            for (var file : plaza.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file))
                        .doesNotContain("org.tertulia.networks.db", "org.tertulia.networks.read");
            }
        }
    }

    @Test
    void nothingIsWrittenUntilAMigrationChanges() throws Exception {
        Tables.write(migrations, output);
        var stray = Files.createFile(output.resolve("stray"));
        Tables.write(migrations, output);
        assertThat(stray).exists();
        migration(
                "networks/V20260101_0300__name.sql",
                "alter table networks.channel add name text not null;");
        Tables.write(migrations, output);
        assertThat(stray).doesNotExist();
        assertThat(Files.readString(output.resolve("org/tertulia/networks/db/tables/Channel.java")))
                .contains("NAME = ");
    }

    @Test
    void aMigrationThatFailsFailsTheBuildWithItsPlace() throws Exception {
        migration("networks/V20260101_0300__wrong.sql", "create table networks.channel (n int);");
        assertThatThrownBy(() -> Tables.write(migrations, output))
                .isInstanceOf(FlywayException.class)
                .hasMessageContaining("V20260101_0300__wrong.sql")
                .hasMessageContaining("already exists");
        assertThat(output.resolve(".fingerprint")).doesNotExist();
    }

    @Test
    void theTextNamesColumnsKeysIndexesAndRights() throws Exception {
        var file = folder.resolve("schema.md");
        SchemaText.main(new String[] {migrations.toString(), file.toString()});
        assertThat(Files.readString(file))
                .contains(
                        "## networks\n",
                        "- `tertulia_app: usage`",
                        "### networks.channel\n",
                        "| at | timestamp with time zone |  |  |",
                        "- `PRIMARY KEY (id)`",
                        "- `tertulia_app: insert, select`",
                        "### networks_read.channel (view)",
                        "### networks.count_channels()",
                        "- `public: execute`",
                        "| text | text |  | 'a\\|b'::text |",
                        "FOREIGN KEY (channel_id) REFERENCES networks.channel(id)",
                        "- `CREATE INDEX toot_text ON networks_plaza.toot")
                .doesNotContain("flyway");
    }
}
