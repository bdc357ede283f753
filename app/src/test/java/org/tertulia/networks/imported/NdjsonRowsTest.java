package org.tertulia.networks.imported;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NdjsonRowsTest {

    private final LineReading reading = new LineReading(null, LineReadingTest.CLOCK);

    @Test
    void everyLineIsARowOrAnErrorAndReadingGoesOn() {
        var rows =
                rows(
                        "\uFEFF"
                                + line("1")
                                + "\r\n\n  \n"
                                + "nonsense\n"
                                + line("2")
                                + "\n"
                                + "{\"remoteId\":\"3\",\"text\":\"a\\u0000\"}\n"
                                + line("4"));

        assertThat(rows).extracting(ImportRow::line).containsExactly(1L, 4L, 5L, 6L, 7L);
        assertThat(rows)
                .extracting(row -> row instanceof ImportRow.Row)
                .containsExactly(true, false, true, false, true);
        var error = (ImportRow.RowError) rows.get(1);
        assertThat(error.reason()).isEqualTo("networks.quarantine.BadJson");
        assertThat(error.raw()).asString(UTF_8).isEqualTo("nonsense");
        assertThat(error.heard().remoteId()).startsWith("sha256:");
    }

    @Test
    void aMonstrousLineIsAnErrorKeptAsEvidenceAndReadingGoesOn() {
        var monster = "{\"remoteId\":\"1\",\"text\":\"" + "x".repeat(6_000_000) + "\"}";

        var rows = rows(monster + "\n" + line("2") + "\n");

        assertThat(rows).hasSize(2);
        var error = (ImportRow.RowError) rows.getFirst();
        assertThat(error.reason()).isEqualTo("networks.quarantine.TooLong");
        assertThat(error.raw()).hasSize(monster.length());
        assertThat(rows.get(1).heard().remoteId()).isEqualTo("2");
    }

    @Test
    void aLineWithoutEndDoesNotFillTheMemory() {
        var size = 300L * 1024 * 1024;
        var rows = new NdjsonRows(endless(size), reading);

        var error = (ImportRow.RowError) rows.next();

        assertThat(error.length()).isEqualTo(size);
        assertThat(error.raw()).hasSize(16 * 1024 * 1024);
        assertThat(rows.hasNext()).isFalse();
    }

    @Test
    void utf16IsReadToo() {
        var rows = all(new ByteArrayInputStream(("\uFEFF" + line("ñ")).getBytes(UTF_16LE)));

        assertThat(rows.getFirst().heard().remoteId()).isEqualTo("ñ");
    }

    @Test
    void theSameWordsAreTheSameVersionHoweverTheLineIsWritten() {
        var rows =
                rows(
                        "{\"remoteId\":\"1\",\"text\":\"hola\"}\n"
                                + "{ \"text\" : \"hola\", \"remoteId\" : \"1\" }\n"
                                + "{\"remoteId\":\"1\",\"text\":\"adiós\"}\n");

        assertThat(rows.get(1).heard().version()).isEqualTo(rows.get(0).heard().version());
        assertThat(rows.get(2).heard().version()).isNotEqualTo(rows.get(0).heard().version());
    }

    private List<ImportRow> rows(String text) {
        return all(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    private List<ImportRow> all(InputStream in) {
        var all = new ArrayList<ImportRow>();
        try (var rows = new NdjsonRows(in, reading)) {
            rows.forEachRemaining(all::add);
        }
        return all;
    }

    private static String line(String id) {
        return "{\"remoteId\":\"" + id + "\",\"text\":\"hola\"}";
    }

    private static InputStream endless(long size) {
        return new InputStream() {
            private long left = size;

            @Override
            public int read() throws IOException {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] to, int offset, int length) {
                if (left <= 0) {
                    return -1;
                }
                var n = (int) Math.min(length, left);
                java.util.Arrays.fill(to, offset, offset + n, (byte) 'x');
                left -= n;
                return n;
            }
        };
    }
}
