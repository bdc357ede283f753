package org.tertulia.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tertulia.bench.Ordinary.Heard;
import org.tertulia.language.Sentiment;
import org.tertulia.language.Text;
import org.tertulia.language.Understanding;
import org.tertulia.language.Urgency;

/** Real texts, as the shipped model understands them: measured with, never learned from. */
final class Texts {

    private static final List<String> ORDINARY = List.of("es_airline_care", "es_news_tweets");

    /** Of each set. */
    private static final int MOST = 4_000;

    private Texts() {}

    /** What people say on ordinary days; empty where there is no data. */
    static List<Heard> background(Path data) {
        return ORDINARY.stream()
                .map(data::resolve)
                .filter(Files::isDirectory)
                .flatMap(Texts::files)
                .flatMap(file -> of(file, "").stream().limit(MOST))
                .toList();
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".tsv"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The texts of a file with a head line, of those rows whose label begins so. */
    static List<Heard> of(Path file, String label) {
        try {
            var lines = Files.readAllLines(file);
            var head = List.of(lines.getFirst().split("\t"));
            var text = head.indexOf("text");
            var labelled = head.indexOf("label");
            var all = new ArrayList<Heard>();
            for (var line : lines.subList(1, lines.size())) {
                var cells = line.split("\t", -1);
                if (text >= 0
                        && cells.length > text
                        && (labelled < 0 || cells[labelled].startsWith(label))) {
                    all.add(heard(cells[text]));
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Heard heard(String text) {
        var gist = Understanding.shipped().of(Text.tokens(text)).gist();
        return new Heard(gist.sentiment() == Sentiment.NEGATIVE, gist.urgency() == Urgency.CRISIS);
    }
}
