package org.tertulia.road;

import static org.tertulia.road.House.soon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The program as people start it, as a process of its own with its own database, so that it can be
 * killed. It is the one that Maven has packed before these tests.
 */
final class OwnProcess implements AutoCloseable {

    private static final Path PROGRAM = Path.of("target", "run").toAbsolutePath();

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
                        "@java.options",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:AOTCache=tertulia.aot",
                        "-jar",
                        "tertulia.jar",
                        "--server.port=0",
                        "--tertulia.data=" + data));
        Arrays.stream(settings).map(setting -> "--" + setting).forEach(command::add);
        var output = Files.createTempFile(data.getParent(), "output", ".log");
        var process =
                new ProcessBuilder(command)
                        .directory(PROGRAM.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        return new OwnProcess(process, output);
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
