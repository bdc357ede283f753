package org.tertulia.networks.delivery;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tertulia.networks.delivery.WayOut.Place;
import org.tertulia.testing.TestDatabases;

/** A database of its own for a fault, and the programs that work on it. */
final class Ground {

    private final Place place;

    Ground(Path folder) throws IOException {
        var postgres = TestDatabases.postgres();
        place =
                new Place(
                        postgres.jdbcUrl(TestDatabases.copy()),
                        postgres.application().user(),
                        postgres.application().password(),
                        Files.createDirectories(folder.resolve(UUID.randomUUID().toString())));
    }

    /** As any program on it; {@code patience} is how long one request may take. */
    WayOut open(Duration patience) {
        return WayOut.open(place, patience);
    }

    WayOut open() {
        return open(Duration.ofSeconds(30));
    }

    /** A program that reaches the database by that port. */
    WayOut openBy(int port) {
        var url =
                place.jdbcUrl().replaceFirst("127\\.0\\.0\\.1:\\d+", "127.0.0.1:" + port)
                        + "&prepareThreshold=0";
        var behind = new Place(url, place.user(), place.password(), place.data());
        return WayOut.open(behind, Duration.ofSeconds(30));
    }

    int port() {
        return TestDatabases.postgres().port();
    }

    /**
     * A process that ends without warning at that place; it answers on the server, if one is given.
     */
    Process process(String crash, String... server) throws IOException {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xshare:auto",
                                "-Dtertulia.crash=" + crash,
                                "-cp",
                                System.getProperty("java.class.path"),
                                WayOut.class.getName(),
                                place.jdbcUrl(),
                                place.user(),
                                place.password(),
                                place.data().toString()));
        command.addAll(List.of(server));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said()).start();
    }

    /** What its processes said. */
    File said() {
        return place.data().resolve("said.log").toFile();
    }
}
