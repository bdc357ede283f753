package org.tertulia.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.tertulia.kernel.Hand;
import tertulia.postgres.EmbeddedPostgres;

/** One PostgreSQL per run; a database per test class, cloned from one that was migrated once. */
public final class TestDatabases {

    private static final String TEMPLATE = "tertulia";
    private static final EmbeddedPostgres POSTGRES = startMigrated();
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static volatile HikariDataSource current = open(copy());

    private TestDatabases() {}

    private static EmbeddedPostgres startMigrated() {
        var postgres = EmbeddedPostgres.temporary();
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
        Flyway.configure()
                .dataSource(
                        postgres.jdbcUrl(TEMPLATE),
                        postgres.owner().user(),
                        postgres.owner().password())
                .defaultSchema("tertulia_flyway")
                .createSchemas(true)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return postgres;
    }

    /** Leaves the database of the class before and goes on to a new one. */
    static void next() {
        var last = current;
        current = open(copy());
        last.close();
    }

    /** A new migrated database of the test's own; {@code postgres()} has its roles. */
    public static String copy() {
        var name = "test_" + NUMBER.incrementAndGet();
        POSTGRES.createDatabase(name, TEMPLATE);
        return name;
    }

    public static EmbeddedPostgres postgres() {
        return POSTGRES;
    }

    /** Connects to the current database as its owner, who may what the application may not. */
    public static Connection asOwner() throws SQLException {
        return DriverManager.getConnection(
                current.getJdbcUrl(), POSTGRES.owner().user(), POSTGRES.owner().password());
    }

    private static HikariDataSource open(String database) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(POSTGRES.jdbcUrl(database) + "&reWriteBatchedInserts=true");
        pool.setUsername(POSTGRES.application().user());
        pool.setPassword(POSTGRES.application().password());
        pool.setMaximumPoolSize(16);
        pool.setMinimumIdle(0);
        return pool;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        OnFreshDatabase emptyHand(Hand hand) {
            return hand::forget;
        }

        @Bean
        @Primary
        DataSource dataSource() {
            return new AbstractDataSource() {
                @Override
                public Connection getConnection() throws SQLException {
                    return current.getConnection();
                }

                @Override
                public Connection getConnection(String user, String password) throws SQLException {
                    return current.getConnection(user, password);
                }
            };
        }
    }

    /** Points the program at this database before any of its conditions are read. */
    static class Settings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "tertulia.data=" + temporaryFolder(),
                            "tertulia.background=false",
                            "tertulia.outbound.private-addresses=127.0.0.1",
                            "spring.flyway.enabled=false",
                            "tertulia.database.url=" + POSTGRES.jdbcUrl(TEMPLATE),
                            "tertulia.database.owner-password=unused",
                            "tertulia.database.application-password=unused")
                    .applyTo(context);
        }

        private static Path temporaryFolder() {
            try {
                return Files.createTempDirectory("tertulia-test");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
