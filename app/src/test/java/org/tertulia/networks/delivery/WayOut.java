package org.tertulia.networks.delivery;

import static org.tertulia.networks.db.Tables.CHANNEL;
import static org.tertulia.networks.db.Tables.OUTBOUND;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.Channels;
import org.tertulia.networks.Networks;
import org.tertulia.networks.Outbound;
import org.tertulia.networks.Speaking.Outgoing;
import org.tertulia.testing.Cast;

/**
 * The way out alone, of the real program, with its real database: it starts in a moment, in a
 * process of its own too, and can be ended at any point.
 */
final class WayOut implements AutoCloseable {

    private static final String TEXT = "Llega hoy";

    private final AnnotationConfigApplicationContext context;

    private WayOut(AnnotationConfigApplicationContext context) {
        this.context = context;
    }

    /** Where it keeps what it knows: programs on one database share a data folder. */
    record Place(String jdbcUrl, String user, String password, Path data) {}

    static WayOut open(Place place, Duration patience) {
        var context = new AnnotationConfigApplicationContext();
        var settings =
                Map.<String, Object>of(
                        "tertulia.data", place.data().toString(), "tertulia.background", "false");
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", settings));
        context.registerBean(DataSource.class, () -> pool(place));
        context.registerBean(WireNetwork.class, () -> new WireNetwork(patience));
        context.register(
                Beans.class,
                Channels.class,
                Networks.class,
                Instances.class,
                Publishing.class,
                Dispatches.class,
                Luggage.class,
                Outbox.class,
                Courier.class);
        context.refresh();
        return new WayOut(context);
    }

    private static DataSource pool(Place place) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(place.jdbcUrl());
        pool.setUsername(place.user());
        pool.setPassword(place.password());
        pool.setMinimumIdle(0);
        return pool;
    }

    /** Not a configuration by name: the whole program would find it when it is tested. */
    @EnableTransactionManagement(proxyTargetClass = true)
    static class Beans {

        @Bean
        PlatformTransactionManager transactions(DataSource pool) {
            return new DataSourceTransactionManager(pool);
        }

        @Bean
        DSLContext dsl(DataSource pool) {
            return DSL.using(new TransactionAwareDataSourceProxy(pool), SQLDialect.POSTGRES);
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    /** A channel to that server. */
    ChannelId connect(String url) {
        var id = ChannelId.next();
        db().insertInto(CHANNEL)
                .set(CHANNEL.ID, id.value())
                .set(CHANNEL.BRAND_ID, Cast.OLMO.value())
                .set(CHANNEL.NETWORK, WireNetwork.NAME)
                .set(CHANNEL.NAME, "Wire")
                .set(CHANNEL.ROLE, "managed")
                .set(CHANNEL.STATE, "active")
                .set(CHANNEL.SETTINGS, JSONB.jsonb("{\"url\":\"" + url + "\"}"))
                .set(CHANNEL.CREATED_AT, Instant.EPOCH)
                .execute();
        return id;
    }

    /** Hands an answer over; returns the message's id. */
    UUID answer(ChannelId channel) {
        return answer(channel, UUID.randomUUID());
    }

    UUID answer(ChannelId channel, UUID message) {
        var kind = Outgoing.Kind.COMMENT;
        var outbound = new Outbound(channel, message, message, UUID.randomUUID(), kind, "q1", TEXT);
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(_ -> context.getBean(Outbox.class).queue(outbound));
        return message;
    }

    Courier courier() {
        return context.getBean(Courier.class);
    }

    DSLContext db() {
        return context.getBean(DSLContext.class);
    }

    String state(UUID message) {
        return db().fetchSingle(OUTBOUND, OUTBOUND.MESSAGE_ID.eq(message)).getState();
    }

    /** Time goes on: whatever is held or waits, is due. */
    void later() {
        db().update(OUTBOUND)
                .set(OUTBOUND.NEXT_AT, DSL.currentInstant())
                .where(OUTBOUND.NEXT_AT.isNotNull())
                .execute();
    }

    /** Works until nothing can be done any more without a person. */
    void settle() {
        for (var round = 0; round < 40; round++) {
            courier().round();
            later();
        }
    }

    int queued() {
        return db().fetchCount(OUTBOUND);
    }

    @Override
    public void close() {
        context.close();
    }

    /**
     * A process: address, user, password and data folder of its place, then the server to connect
     * to and answer on, if it is to; it carries what is due.
     */
    public static void main(String[] arguments) {
        var place = new Place(arguments[0], arguments[1], arguments[2], Path.of(arguments[3]));
        try (var program = open(place, Duration.ofSeconds(60))) {
            if (arguments.length > 4) {
                program.answer(program.connect(Objects.requireNonNull(arguments[4])));
            }
            program.courier().round();
        }
        System.exit(0);
    }
}
