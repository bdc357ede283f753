package org.tertulia.playbook.said;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tables of text as RFC 4180 has them, with commas or semicolons. */
final class Csv {

    private Csv() {}

    /** One row of the file; {@code line} is where it begins, from 1. */
    record Row(int line, List<String> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    static List<Row> read(String text) {
        var rows = new ArrayList<Row>();
        var separator = separator(text);
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        var line = 1;
        var begins = 1;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '\n') {
                line++;
            }
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == separator) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n') {
                cells.add(cell.toString());
                cell.setLength(0);
                add(rows, begins, cells);
                begins = line;
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        add(rows, begins, cells);
        return rows;
    }

    private static void add(List<Row> rows, int line, List<String> cells) {
        if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
            rows.add(new Row(line, cells));
        }
        cells.clear();
    }

    /** What stands oftener in the first line. */
    private static char separator(String text) {
        var first = text.lines().findFirst().orElse("");
        return first.chars().filter(c -> c == ';').count()
                        > first.chars().filter(c -> c == ',').count()
                ? ';'
                : ',';
    }

    static String write(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n")
                .collect(Collectors.joining());
    }

    /** A table program takes what begins so for a formula; reading takes the quote away again. */
    private static String cell(String text) {
        var plain = text.matches("(?s)'?[=+\\-@\t].*") ? "'" + text : text;
        return plain.matches("(?s).*[\",;\r\n].*")
                ? '"' + plain.replace("\"", "\"\"") + '"'
                : plain;
    }

    /** As it was before it was written. */
    static String plain(String cell) {
        return cell.matches("(?s)''?[=+\\-@\t].*") ? cell.substring(1) : cell;
    }
}
