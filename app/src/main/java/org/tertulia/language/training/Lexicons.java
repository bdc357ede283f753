package org.tertulia.language.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists of words with a feeling from -1 to 1, as nlp.js collected them (MIT). */
final class Lexicons {

    private static final double AFINN = 5;

    private Lexicons() {}

    /** Of all languages; the mean where several lists have a word. */
    static Map<String, Double> of(Path folder) {
        var all = new TreeMap<String, Double>();
        for (var file : files(folder, ".json")) {
            var scale = file.getFileName().toString().contains("afinn") ? AFINN : 1;
            read(file)
                    .forEachEntry(
                            (word, value) ->
                                    all.merge(
                                            word,
                                            value.asDouble(0) / scale,
                                            (one, other) -> (one + other) / 2));
        }
        return all;
    }

    /** The words of one language. */
    static List<String> words(Path folder, String language) {
        return files(folder, "_" + language + ".json").stream()
                .flatMap(file -> read(file).propertyNames().stream())
                .distinct()
                .toList();
    }

    private static JsonNode read(Path file) {
        try {
            return JsonMapper.shared().readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("nlpjs_"))
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
