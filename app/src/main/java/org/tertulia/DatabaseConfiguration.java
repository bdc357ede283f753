package org.tertulia;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.tertulia.kernel.StartRefused;
import tertulia.postgres.Credentials;
import tertulia.postgres.Durability;
import tertulia.postgres.EmbeddedPostgres;

/** Connects as two roles: the owner migrates, the application works. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Database.class)
class DatabaseConfiguration {

    private static final String DATABASE = "tertulia";

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
            return new Application(postgres.jdbcUrl(DATABASE), postgres.application());
        }

        @Bean
        FlywayConnectionDetails owner(EmbeddedPostgres postgres) {
            return new Owner(postgres.jdbcUrl(DATABASE), postgres.owner());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(ExternalDatabase.class)
    static class External {

        @Bean
        JdbcConnectionDetails application(Database database) {
            return new Application(
                    url(database), role(Database.APPLICATION, database.applicationPassword()));
        }

        @Bean
        FlywayConnectionDetails owner(Database database) {
            return new Owner(url(database), role(Database.OWNER, database.ownerPassword()));
        }

        private static String url(Database database) {
            return Objects.requireNonNull(database.url());
        }

        private static Credentials role(String name, @Nullable String password) {
            if (password == null || password.isBlank()) {
                throw new StartRefused(
                        "TERTULIA_DATABASE_URL needs TERTULIA_DATABASE_OWNER_PASSWORD and"
                                + " TERTULIA_DATABASE_APPLICATION_PASSWORD beside it"
                                + " (docs/operating.md).");
            }
            return new Credentials(name, password);
        }
    }

    private record Application(String url, Credentials role) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return role.user();
        }

        @Override
        public String getPassword() {
            return role.password();
        }

        @Override
        public String getJdbcUrl() {
            // Batches travel as one statement with many rows.
            return url + (url.contains("?") ? "&" : "?") + "reWriteBatchedInserts=true";
        }
    }

    private record Owner(String url, Credentials role) implements FlywayConnectionDetails {

        @Override
        public String getUsername() {
            return role.user();
        }

        @Override
        public String getPassword() {
            return role.password();
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }
    }
}
