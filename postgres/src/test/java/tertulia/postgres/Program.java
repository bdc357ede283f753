package tertulia.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A program of its own that works with a database until it is killed. */
record Program(Process process, BufferedReader said) {

    /** Starts the database of that folder, keeps that word in it, and says so. */
    public static void main(String[] arguments) throws Exception {
        try {
            var postgres = EmbeddedPostgres.start(Path.of(arguments[0]), Durability.DURABLE);
            Queries.run(postgres, postgres.owner(), "create table if not exists word (word text)");
            Queries.run(
                    postgres,
                    postgres.owner(),
                    "insert into word values ('%s')".formatted(arguments[1]));
            System.out.println("kept " + arguments[1]);
        } catch (PostgresRefused e) {
            System.out.println("refused " + e.getMessage());
        }
        System.in.read();
    }

    static Program start(Path folder, String word) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                List.of(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Program.class.getName(),
                        folder.toString(),
                        word);
        var process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        return new Program(process, process.inputReader());
    }

    String says() throws IOException {
        var line = said.readLine();
        return line == null ? "" : line;
    }

    /** As {@code kill -9} does it. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
