package org.tertulia.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** OpenSearch's percolator, in a process of its own: it brings another Lucene. */
public final class Opensearch {

    private static final String FIGURE = "figure:";

    private Opensearch() {}

    /** Messages per CPU-second of each set-up; none without a class path. */
    static Map<String, Double> figures(String classPath, int watches, long hits)
            throws IOException {
        var figures = new LinkedHashMap<String, Double>();
        if (classPath.isEmpty()) {
            return figures;
        }
        var process =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-Xmx2g",
                                        "-cp",
                                        classPath,
                                        "org.tertulia.bench.opensearch.Percolating",
                                        String.valueOf(watches),
                                        String.valueOf(hits)))
                        .redirectErrorStream(true)
                        .start();
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        for (var line : output.lines().toList()) {
            if (line.startsWith(FIGURE)) {
                var parts = line.substring(FIGURE.length()).split("\t", -1);
                figures.put(parts[0], Double.valueOf(parts[1]));
            }
        }
        if (figures.isEmpty()) {
            throw new IllegalStateException("OpenSearch did not run: " + output);
        }
        return figures;
    }

    /** Says a figure to the process that asked for it. */
    public static void tell(String name, double figure) {
        System.out.println(FIGURE + name + "\t" + figure);
    }
}
