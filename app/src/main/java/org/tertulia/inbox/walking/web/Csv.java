package org.tertulia.inbox.walking.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A table for spreadsheets: commas, quotes where they are needed, UTF-8 with its mark. */
final class Csv {

    private final StringBuilder lines = new StringBuilder("\uFEFF");

    Csv row(List<?> cells) {
        lines.append(cells.stream().map(Csv::cell).collect(Collectors.joining(","))).append("\r\n");
        return this;
    }

    /** What a spreadsheet would take for a formula stays a text. */
    private static String cell(Object cell) {
        var text = String.valueOf(cell);
        var safe =
                cell instanceof String && text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    ResponseEntity<byte[]> file(String name) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(lines.toString().getBytes(StandardCharsets.UTF_8));
    }
}
