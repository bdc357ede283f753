package org.tertulia.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.tertulia.Tertulia;

/**
 * The program as people use it: on a port of its own, its background loops on, with a new database
 * and a new data folder. It may call servers on 127.0.0.1.
 */
public final class RunningTertulia implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final Path data;

    private RunningTertulia(ConfigurableApplicationContext context, Path data) {
        this.context = context;
        this.data = data;
    }

    /** Further settings as {@code name=value}. */
    public static RunningTertulia start(String... settings) {
        return on(TestDatabases.copy(), settings);
    }

    /** On that database, with a new data folder. */
    public static RunningTertulia on(String database, String... settings) {
        var postgres = TestDatabases.postgres();
        var data = folder();
        var arguments =
                new ArrayList<>(
                        List.of(
                                "server.port=0",
                                "tertulia.data=" + data,
                                "tertulia.outbound.private-addresses=127.0.0.1",
                                "tertulia.database.url=" + postgres.jdbcUrl(database),
                                "tertulia.database.owner-password=" + postgres.owner().password(),
                                "tertulia.database.application-password="
                                        + postgres.application().password()));
        arguments.addAll(List.of(settings));
        return new RunningTertulia(
                SpringApplication.run(
                        Tertulia.class,
                        arguments.stream().map(setting -> "--" + setting).toArray(String[]::new)),
                data);
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
        FileSystemUtils.deleteRecursively(data.toFile());
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("tertulia-running");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
