package org.tertulia.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How long the first start and later ones take until the program says its address, and what memory
 * it holds then, its database included: the program as {@code bin/run} starts it, and the plain
 * jar.
 */
final class Starting {

    private static final int RUNS = 5;

    private final List<Double> first = new ArrayList<>();
    private final List<Double> later = new ArrayList<>();
    private final List<Double> memory = new ArrayList<>();
    private final String name;
    private final Path folder;
    private final List<String> command;

    private Starting(String name, Path folder, List<String> command) {
        this.name = name;
        this.folder = folder;
        this.command = command;
    }

    /** The folder that holds the built program, its options, and the plain jar. */
    public static void main(String[] args) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var folder = Path.of(args[0]);
        var built = new ArrayList<>(List.of(java));
        built.addAll(List.of(args[1].split(" ")));
        built.addAll(List.of("-jar", "tertulia.jar"));
        var ours = new Starting("built program", folder, built);
        var plain = new Starting("plain fat jar", folder, List.of(java, "-jar", args[2]));
        for (var run = 0; run < RUNS; run++) {
            ours.run();
            plain.run();
        }
        ours.print();
        plain.print();
        System.out.printf(
                Locale.ROOT,
                "start: first %.2f, later %.2f, memory %.2f of the plain fat jar's%n",
                Median.of(ours.first) / Median.of(plain.first),
                Median.of(ours.later) / Median.of(plain.later),
                Median.of(ours.memory) / Median.of(plain.memory));
    }

    private void run() throws IOException, InterruptedException {
        var data = Files.createTempDirectory("tertulia-bench");
        first.add(start(data));
        later.add(start(data));
        Trees.delete(data);
    }

    private double start(Path data) throws IOException, InterruptedException {
        var whole = new ArrayList<>(command);
        whole.addAll(List.of("--server.port=0", "--tertulia.data=" + data.resolve("data")));
        var begun = System.nanoTime();
        var process =
                new ProcessBuilder(whole)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        try (var said = process.inputReader()) {
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                if (line.contains("Tertulia is at")) {
                    var seconds = (System.nanoTime() - begun) / 1e9;
                    memory.add(Trees.megabytes(process.toHandle()));
                    return seconds;
                }
            }
            throw new IllegalStateException(name + " ended with " + process.waitFor());
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private void print() {
        System.out.printf(
                Locale.ROOT,
                "  %s: first start %.1f s, later start %.1f s, %.0f MB%n",
                name,
                Median.of(first),
                Median.of(later),
                Median.of(memory));
    }
}
