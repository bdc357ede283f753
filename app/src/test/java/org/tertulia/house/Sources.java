package org.tertulia.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The sources as text, for rules that bytecode does not show. */
record Sources(List<Source> files) {

    static final Path ROOT = root();
    private static final Path MAIN = ROOT.resolve("app/src/main/java/org/tertulia");

    /** One file; {@code module} is the package below org.tertulia, empty at the root. */
    record Source(Path path, String module, String text) {

        String name() {
            return Objects.requireNonNull(path.getFileName()).toString();
        }

        boolean in(String folder) {
            return path.startsWith(MAIN.resolve(folder));
        }

        /** Lines that match, as {@code file:line: text}. */
        Stream<String> lines(Pattern pattern) {
            var lines = text.split("\n", -1);
            return IntStream.range(0, lines.length)
                    .filter(i -> pattern.matcher(lines[i]).find())
                    .filter(
                            i ->
                                    !lines[i].strip().startsWith("*")
                                            && !lines[i].strip().startsWith("//"))
                    .mapToObj(
                            i ->
                                    "%s:%d: %s"
                                            .formatted(
                                                    ROOT.relativize(path),
                                                    i + 1,
                                                    lines[i].strip()));
        }
    }

    static Sources main() {
        return under(MAIN, ".java", ".jte");
    }

    static Sources under(Path folder, String... endings) {
        try (var paths = Files.walk(folder)) {
            return new Sources(
                    paths.filter(path -> Stream.of(endings).anyMatch(path.toString()::endsWith))
                            .map(Sources::read)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Sources where(Predicate<Source> condition) {
        return new Sources(files.stream().filter(condition).toList());
    }

    List<String> lines(String pattern) {
        var compiled = Pattern.compile(pattern);
        return files.stream().flatMap(file -> file.lines(compiled)).toList();
    }

    private static Source read(Path path) {
        try {
            var module = path.startsWith(MAIN) ? MAIN.relativize(path).getName(0).toString() : "";
            return new Source(path, module, Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("bin/run"))) {
            folder = Objects.requireNonNull(folder.getParent());
        }
        return folder;
    }
}
