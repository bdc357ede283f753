package org.tertulia.language.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Predicate;

/** The rows of a file of values between tabs, with a header. */
record Rows(List<Row> rows) {

    Rows {
        rows = List.copyOf(rows);
    }

    /** Values by the names of their columns. */
    record Row(List<String> names, List<String> values) {

        String get(String name) {
            int at = names.indexOf(name);
            if (at < 0) {
                throw new NoSuchElementException("There is no column " + name + " among " + names);
            }
            return values.get(at);
        }
    }

    /** None where the file is not there; a line with too many or too few values is none. */
    static Rows of(Path file) {
        if (!Files.exists(file)) {
            return new Rows(List.of());
        }
        try (var lines = Files.newBufferedReader(file)) {
            return of(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a file that the program brings along. */
    static Rows brought(String name) {
        var stream = Objects.requireNonNull(Rows.class.getResourceAsStream(name), name);
        try (var lines =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return of(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rows of(BufferedReader lines) throws IOException {
        var header = lines.readLine();
        var names = header == null ? List.<String>of() : List.of(header.split("\t", -1));
        var rows = new ArrayList<Row>();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var values = List.of(line.split("\t", -1));
            if (values.size() == names.size()) {
                rows.add(new Row(names, values));
            }
        }
        return new Rows(rows);
    }

    /** Those of the rows that fit. */
    Rows where(Predicate<Row> fits) {
        return new Rows(rows.stream().filter(fits).toList());
    }
}
