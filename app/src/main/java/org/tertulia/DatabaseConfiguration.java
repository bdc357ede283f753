package org.tertulia;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.tertulia.kernel.StartRefused;
import tertulia.postgres.Durability;
import tertulia.postgres.EmbeddedPostgres;

/** Connects as two roles: the owner migrates, the application works. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Database.class)
class DatabaseConfiguration {

    /**
     * Our own PostgreSQL: the first thing started and, as all others depend on it, the last
     * stopped.
     */
    @Configuration(proxyBeanMethods = false)
    @Conditional(OwnDatabase.class)
    static class Own {

        @Bean
        EmbeddedPostgres postgres(@Value("${tertulia.data}") Path data) {
            return EmbeddedPostgres.start(data, Durability.DURABLE);
        }

        @Bean
        JdbcConnectionDetails application(EmbeddedPostgres postgres) {
            var role = postgres.application();
            return new Connection(postgres.jdbcUrl("tertulia"), role.user(), role.password());
        }

        @Bean
        FlywayConnectionDetails owner(EmbeddedPostgres postgres) {
            var role = postgres.owner();
            return new Connection(postgres.jdbcUrl("tertulia"), role.user(), role.password());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(ExternalDatabase.class)
    static class External {

        @Bean
        JdbcConnectionDetails application(Database database) {
            return connection(database, Database.APPLICATION, database.applicationPassword());
        }

        @Bean
        FlywayConnectionDetails owner(Database database) {
            return connection(database, Database.OWNER, database.ownerPassword());
        }

        private static Connection connection(
                Database database, String role, @Nullable String password) {
            if (database.url() == null || password == null) {
                throw new StartRefused(
                        "TERTULIA_DATABASE_URL needs TERTULIA_DATABASE_OWNER_PASSWORD and"
                                + " TERTULIA_DATABASE_APPLICATION_PASSWORD beside it (docs/operating.md).");
            }
            return new Connection(database.url(), role, password);
        }
    }

    private record Connection(String url, String user, String password)
            implements JdbcConnectionDetails, FlywayConnectionDetails {

        @Override
        public String getUsername() {
            return user;
        }

        @Override
        public String getPassword() {
            return password;
        }

        @Override
        public String getJdbcUrl() {
            // Batches travel as one statement with many rows.
            return url + (url.contains("?") ? "&" : "?") + "reWriteBatchedInserts=true";
        }

        @Override
        public String getDriverClassName() {
            return "org.postgresql.Driver";
        }

        @Override
        public String toString() {
            return user + " at " + url;
        }
    }
}
