package org.tertulia.language.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

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
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
