package org.tertulia;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.tertulia.testing.TestDatabases;
import tertulia.tables.SchemaText;

class GoldenSchemaTest {

    private static final Path COMMITTED = Path.of("..", "docs", "generated", "schema.md");
    private static final Path ACTUAL = Path.of("target", "schema.md");

    @Test
    void theMigrationsMakeTheTablesThatAreWrittenDown() throws Exception {
        try (var connection = TestDatabases.asOwner()) {
            var actual = SchemaText.of(connection);
            Files.writeString(ACTUAL, actual);
            assertThat(Files.readString(COMMITTED))
                    .as("If this change is meant: cp app/%s docs/generated/schema.md", ACTUAL)
                    .isEqualTo(actual);
        }
    }
}
