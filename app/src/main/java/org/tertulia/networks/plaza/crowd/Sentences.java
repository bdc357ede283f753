package org.tertulia.networks.plaza.crowd;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The sentences of one variety by what they are for: those of its language, and those of its own
 * more often, since they are fewer.
 */
final class Sentences {

    private static final int OWN_WEIGHT = 2;
    private static final Map<Variety, Sentences> ALL = all();

    private final Map<String, List<String>> byHeading;

    private Sentences(Map<String, List<String>> byHeading) {
        this.byHeading = byHeading;
    }

    static Sentences of(Variety variety) {
        var sentences = ALL.get(variety);
        if (sentences == null) {
            throw new IllegalArgumentException(variety.toString());
        }
        return sentences;
    }

    /** Never empty: whoever asks for a heading that nobody wrote has a bug. */
    List<String> under(String heading) {
        var found = byHeading.get(heading);
        if (found == null) {
            throw new IllegalArgumentException("No sentences under " + heading);
        }
        return found;
    }

    private static Map<Variety, Sentences> all() {
        var all = new EnumMap<Variety, Sentences>(Variety.class);
        for (var variety : Variety.values()) {
            all.put(variety, new Sentences(read(variety)));
        }
        return all;
    }

    private static Map<String, List<String>> read(Variety variety) {
        var read = new HashMap<String, List<String>>();
        var heading = "";
        var weight = 0;
        for (var line : lines(variety.language + ".txt")) {
            if (line.startsWith("[")) {
                var words = Arrays.asList(line.substring(1, line.length() - 1).split(" "));
                var slot = words.getFirst().equals("slot") ? 1 : 0;
                heading = words.get(slot);
                var whose = words.subList(slot + 1, words.size());
                weight = whose.isEmpty() ? 1 : whose.contains(variety.word()) ? OWN_WEIGHT : 0;
            } else {
                var list = read.computeIfAbsent(heading, key -> new ArrayList<>());
                for (var times = 0; times < weight; times++) {
                    list.add(line);
                }
            }
        }
        return read;
    }

    /** The lines of a file beside the program, without blank ones and remarks. */
    static List<String> lines(String file) {
        try (var stream = Sentences.class.getResourceAsStream("/plaza/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("No /plaza/" + file);
            }
            return new String(stream.readAllBytes(), UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
