package tertulia.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that was run to its end: its exit code and all it said. */
record Command(int exit, String output) {

    private static final int MISSING = 127;

    static Command run(List<String> command, Duration limit) {
        try {
            var process = builder(command).start();
            process.getOutputStream().close();
            var output = new StringBuilder();
            var said = process.inputReader(StandardCharsets.UTF_8).lines();
            var reader =
                    Thread.ofVirtual()
                            .start(() -> said.forEach(l -> output.append(l).append('\n')));
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new PostgresRefused(
                        "%s did not end within %d seconds."
                                .formatted(command.getFirst(), limit.toSeconds()));
            }
            reader.join();
            return new Command(process.exitValue(), output.toString());
        } catch (IOException e) {
            return new Command(MISSING, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresRefused("Interrupted while starting PostgreSQL.", e);
        }
    }

    /**
     * A process whose messages are English and which no variable of the person's shell misleads.
     */
    static ProcessBuilder builder(List<String> command) {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    boolean succeeded() {
        return exit == 0;
    }
}
