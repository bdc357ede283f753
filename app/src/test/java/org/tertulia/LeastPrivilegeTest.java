package org.tertulia;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tertulia.kernel.StartRefused;
import org.tertulia.testing.TertuliaTest;
import org.tertulia.testing.TestDatabases;

@TertuliaTest
class LeastPrivilegeTest {

    @Autowired DSLContext db;

    @Test
    void aRoleThatCanOnlyAddMayStart() {
        assertThatCode(() -> new LeastPrivilege(db).afterPropertiesSet())
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "update, messages.body",
        "delete, messages.fact",
        "truncate, messages.version",
        "update, audit.entry",
        "delete, networks.inbound",
        "truncate, networks_plaza.journal"
    })
    void aRoleThatMayRewriteTheRecordIsRefused(String right, String table) throws SQLException {
        asOwner("grant %s on %s to tertulia_app".formatted(right, table));
        try {
            assertThatThrownBy(() -> new LeastPrivilege(db).afterPropertiesSet())
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining(table);
        } finally {
            asOwner("revoke %s on %s from tertulia_app".formatted(right, table));
        }
    }

    private static void asOwner(String statement) throws SQLException {
        try (var connection = TestDatabases.asOwner();
                var running = connection.createStatement()) {
            running.execute(statement);
        }
    }
}
