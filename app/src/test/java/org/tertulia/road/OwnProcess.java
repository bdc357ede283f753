package org.tertulia.road;

import static org.tertulia.road.House.soon;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tertulia.Tertulia;

/** The program as a process of its own with its own database, so that it can be killed. */
final class OwnProcess implements AutoCloseable {

    private static final Pattern ADDRESS =
            Pattern.compile("Tertulia is at (http://127\\.0\\.0\\.1:\\d+)");

    private final Process process;
    private final Path output;

    private OwnProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static OwnProcess start(Path data) throws IOException {
        return start(data, House.SETTINGS);
    }

    static OwnProcess start(Path data, String... settings) throws IOException {
        return on(List.of(), data, settings);
    }

    /** On ground that a command lays before it: what it gets is a program to become. */
    static OwnProcess on(List<String> ground, Path data, String... settings) throws IOException {
        var command = new ArrayList<>(ground);
        command.addAll(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        withoutTests(System.getProperty("java.class.path")),
                        Tertulia.class.getName(),
                        "--server.port=0",
                        "--tertulia.data=" + data));
        Arrays.stream(settings).map(setting -> "--" + setting).forEach(command::add);
        var output = Files.createTempFile(data.getParent(), "output", ".log");
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        return new OwnProcess(process, output);
    }

    /** Components of the tests are none of the program's. */
    private static String withoutTests(String path) {
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(part -> !part.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Its address, once it says it. */
    String url() {
        soon().atMost(Duration.ofMinutes(3))
                .until(() -> !process.isAlive() || ADDRESS.matcher(said()).find());
        return ADDRESS.matcher(said())
                .results()
                .findFirst()
                .map((MatchResult found) -> found.group(1))
                .orElseThrow(() -> new AssertionError(said()));
    }

    /** Its address once it has started again by itself, on another port. */
    String nextUrl() {
        soon().atMost(Duration.ofMinutes(3))
                .until(() -> ADDRESS.matcher(said()).results().count() > 1);
        return ADDRESS.matcher(said())
                .results()
                .reduce((first, last) -> last)
                .map(found -> found.group(1))
                .orElseThrow();
    }

    /** Waits until it ends by itself; returns its exit status. */
    int ended() {
        soon().atMost(Duration.ofMinutes(3)).until(() -> !process.isAlive());
        return process.exitValue();
    }

    long pid() {
        return process.pid();
    }

    String said() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** As {@code kill -9} does: it gets no chance to put anything in order. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends it in order. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
