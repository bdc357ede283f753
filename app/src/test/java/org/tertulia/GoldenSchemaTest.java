package org.tertulia;

import org.junit.jupiter.api.Test;
import org.tertulia.house.Golden;
import org.tertulia.testing.TestDatabases;
import tertulia.tables.SchemaText;

class GoldenSchemaTest {

    @Test
    void theMigrationsMakeTheTablesThatAreWrittenDown() throws Exception {
        try (var connection = TestDatabases.asOwner()) {
            Golden.same("schema.md", SchemaText.of(connection));
        }
    }
}
