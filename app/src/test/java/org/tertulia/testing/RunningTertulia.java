package org.tertulia.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.tertulia.Tertulia;

/**
 * The program as people use it: on a port of its own, its background loops on, with a new database
 * and a new data folder. It may call servers on 127.0.0.1.
 */
public final class RunningTertulia implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private RunningTertulia(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Further settings as {@code name=value}. */
    public static RunningTertulia start(String... settings) {
        return on(TestDatabases.copy(), settings);
    }

    /** On that database, with a new data folder. */
    public static RunningTertulia on(String database, String... settings) {
        var postgres = TestDatabases.postgres();
        var arguments =
                new ArrayList<>(
                        List.of(
                                "server.port=0",
                                "tertulia.data=" + folder(),
                                "tertulia.outbound.private-addresses=127.0.0.1",
                                "tertulia.database.url=" + postgres.jdbcUrl(database),
                                "tertulia.database.owner-password=" + postgres.owner().password(),
                                "tertulia.database.application-password="
                                        + postgres.application().password()));
        arguments.addAll(List.of(settings));
        return new RunningTertulia(
                SpringApplication.run(
                        Tertulia.class,
                        arguments.stream().map(setting -> "--" + setting).toArray(String[]::new)));
    }

    /** Its address, without a slash at the end. */
    public String url() {
        var server = ((WebServerApplicationContext) context).getWebServer();
        return "http://127.0.0.1:" + Objects.requireNonNull(server).getPort();
    }

    /** A part of it, for what no page can show. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    private static String folder() {
        try {
            return Files.createTempDirectory("tertulia-running").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
