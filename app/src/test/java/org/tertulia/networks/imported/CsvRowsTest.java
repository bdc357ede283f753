package org.tertulia.networks.imported;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tertulia.networks.Content;
import org.tertulia.networks.NetworkItem;
import org.tertulia.networks.Reading;

class CsvRowsTest {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private final LineReading reading =
            new LineReading(ZoneId.of("Europe/Madrid"), LineReadingTest.CLOCK);

    @Test
    void aSpanishSpreadsheetIsUnderstood() {
        var csv =
                """
                Identificador;Usuario;Autor;Mensaje;Fecha y hora;Tipo;En respuesta a;Enlace;Imagen;Texto alternativo;Otra
                7;@dario;Darío;"Hola; ¿abrís ""mañana""?
                Gracias";22/11/2026 9:05;Comentario;p-1;https://x.example/7;https://x.example/7.jpg;Un pan;x
                """;

        var rows = rows(csv.getBytes(UTF_8), DayOrder.DAY_FIRST);

        assertThat(rows).hasSize(1);
        var row = (ImportRow.Row) rows.getFirst();
        assertThat(row.item()).isInstanceOf(NetworkItem.Comment.class);
        var content = row.item().content();
        assertThat(content.remoteId()).isEqualTo("7");
        assertThat(content.text()).isEqualTo("Hola; ¿abrís \"mañana\"?\nGracias");
        assertThat(content.at()).isEqualTo("2026-11-22T08:05:00Z");
        assertThat(Objects.requireNonNull(content.author()).key()).isEqualTo("dario");
        assertThat(Objects.requireNonNull(content.author()).name()).isEqualTo("Darío");
        assertThat(content.inReplyTo()).isEqualTo("p-1");
        assertThat(content.media().getFirst().alt()).isEqualTo("Un pan");
        assertThat(row.raw()).asString(UTF_8).startsWith("7;@dario;").endsWith("Un pan;x");
        assertThat(reading.read(row.payload())).isEqualTo(Reading.Items.of(row.item()));
    }

    @Test
    void theColumnsUnderstoodAreTold() {
        try (var rows = open("Tweet ID,Screen Name,text,Created at,likes\n".getBytes(UTF_8))) {
            assertThat(rows.columns())
                    .isEqualTo(
                            Map.of(
                                    CsvColumn.REMOTE_ID, "Tweet ID",
                                    CsvColumn.HANDLE, "Screen Name",
                                    CsvColumn.TEXT, "text",
                                    CsvColumn.AT, "Created at"));
            assertThat(rows.hasNext()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theSeparatorIsFoundOut(String separator) {
        var csv = "id#text#url\n1#uno, dos; tres\t|#https://x.example/\n";

        var rows =
                rows(
                        csv.replace("uno, dos; tres\t|", "\"uno, dos; tres\t|\"")
                                .replace("#", separator));

        assertThat(content(rows.getFirst()).text()).isEqualTo("uno, dos; tres\t|");
    }

    @Test
    void excelsSeparatorLineAndFormulasAreUnderstood() {
        var rows =
                rows("sep=;\r\nid;texto\r\n=\"00123\";hola\r\n1,23E+17;perdido\r\n;;\r\n;;;;\r\n");

        assertThat(rows).hasSize(2);
        assertThat(content(rows.getFirst()).remoteId()).isEqualTo("00123");
        assertThat(rows.getFirst().line()).isEqualTo(3);
        assertThat(error(rows.get(1)).reason()).isEqualTo("networks.quarantine.RoundedNumber");
        assertThat(error(rows.get(1)).line()).isEqualTo(4);
    }

    @Test
    void theCharacterSetIsFoundOut() {
        var csv = "id;texto\n1;Año “nuevo” €\n";

        for (var charset : List.of(UTF_8, WINDOWS_1252)) {
            assertThat(content(rows(csv.getBytes(charset)).getFirst()).text())
                    .isEqualTo("Año “nuevo” €");
        }
        for (var charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
            assertThat(content(rows(("\uFEFF" + csv).getBytes(charset)).getFirst()).text())
                    .isEqualTo("Año “nuevo” €");
        }
        assertThat(content(rows(csv.getBytes(UTF_16LE)).getFirst()).text())
                .isEqualTo("Año “nuevo” €");
    }

    @Test
    void aFileThatWasAsciiForLongMayStillBeWindows1252() {
        var csv = new StringBuilder("id,text\n");
        for (int i = 0; i < 30_000; i++) {
            csv.append(i).append(",plain text\n");
        }
        csv.append("last,España\n");

        var rows = rows(csv.toString().getBytes(WINDOWS_1252));

        assertThat(content(rows.getLast()).text()).isEqualTo("España");
    }

    @Test
    void aDamagedRowOfUtf8IsAnErrorAndReadingGoesOn() {
        var bytes = "id,text\n1,año\n2,aXo\n3,año\n".getBytes(UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == 'X' ? (byte) 0xff : bytes[i];
        }
        var padded = new java.io.ByteArrayOutputStream();
        padded.writeBytes("id,text\n0,ñ\n".getBytes(UTF_8));
        padded.writeBytes("1,x\n".repeat(80_000).getBytes(UTF_8));
        padded.writeBytes(bytes);

        var rows = rows(padded.toByteArray());

        assertThat(rows.stream().filter(ImportRow.RowError.class::isInstance))
                .extracting(row -> error(row).reason())
                .containsExactly("networks.quarantine.BadUtf8");
    }

    @Test
    void aQuotationThatNeverClosesCostsOneLine() {
        var rows = rows("id,text\n1,\"open\n2,two\n3,three\n");

        assertThat(rows).hasSize(3);
        assertThat(error(rows.getFirst()).reason()).isEqualTo("networks.quarantine.OpenQuotation");
        assertThat(error(rows.getFirst()).raw()).asString(UTF_8).isEqualTo("1,\"open");
        assertThat(rows).extracting(ImportRow::line).containsExactly(2L, 3L, 4L);
        assertThat(content(rows.get(2)).text()).isEqualTo("three");
    }

    @Test
    void aMessageThatBeginsWithAQuotationMarkSwallowsNoOther() {
        var tabs = "id\ttext\n1\t\"open\n2\ttwo\n3\tends \"here\"\n4\t\"a\" b\n5\t\"last\n";

        assertThat(rows(tabs))
                .extracting(row -> content(row).text())
                .containsExactly("\"open", "two", "ends \"here\"", "\"a\" b", "\"last");
    }

    @Test
    void rowsInsideAQuotationAreRowsAndLinesAreLines() {
        var rows =
                rows(
                        "id,handle,text\n1,ana,\"open\n2,bea,two\n3,eva,three\"\n"
                                + "4,ana,\"first, line\nsecond, line\"\n"
                                + "5,ana,\"a\nb\" c\n6,ana,d\n");

        assertThat(rows.stream().filter(ImportRow.Row.class::isInstance))
                .extracting(row -> content(row).text())
                .containsExactly(
                        "\"open", "two", "three\"", "first, line\nsecond, line", "\"a", "d");
        assertThat(rows.stream().filter(ImportRow.RowError.class::isInstance))
                .extracting(row -> error(row).raw())
                .containsExactly("b\" c".getBytes(UTF_8));
    }

    @Test
    void quotationMarksInsideAFieldAreThemselves() {
        var rows = rows("id,text\n1,a 5\" screen\n2,\"said \"\"hi\"\"\"\n");

        assertThat(content(rows.get(0)).text()).isEqualTo("a 5\" screen");
        assertThat(content(rows.get(1)).text()).isEqualTo("said \"hi\"");
    }

    @Test
    void aRowWithMoreFieldsThanNamesIsAnError() {
        var rows = rows("id,text\n1,one, two\n2,fine,,\n3\n");

        assertThat(error(rows.get(0)).reason()).isEqualTo("networks.quarantine.MoreFields");
        assertThat(content(rows.get(1)).text()).isEqualTo("fine");
        assertThat(error(rows.get(2)).reason()).isEqualTo("networks.quarantine.MissingField");
    }

    @Test
    void aFileWithoutTheColumnsThatMustBeThereSaysWhich() {
        var rows = rows("texto;fecha\nhola;2026-11-22\n");

        assertThat(rows).hasSize(1);
        assertThat(error(rows.getFirst()).reason()).isEqualTo("networks.quarantine.MissingColumn");
        assertThat(error(rows.getFirst()).detail()).isEqualTo("remoteId");
        assertThat(rows("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-05, ISO, 2026-11-04T23:00:00Z",
        "2026-11-05 9:30, ISO, 2026-11-05T08:30:00Z",
        "2026-11-05T09:30:00Z, ISO, 2026-11-05T09:30:00Z",
        "5/11/2026, DAY_FIRST, 2026-11-04T23:00:00Z",
        "05.11.2026 09:30:15, DAY_FIRST, 2026-11-05T08:30:15Z",
        "11/5/2026 9:30, MONTH_FIRST, 2026-11-05T08:30:00Z",
    })
    void datesAreReadInTheOrderSaid(String written, DayOrder order, String meant) {
        var rows = rows(("id,text,date\n1,x," + written + "\n").getBytes(UTF_8), order);

        assertThat(content(rows.getFirst()).at()).isEqualTo(meant);
    }

    @Test
    void aDateThatCouldBeTwoIsNotGuessed() {
        var rows = rows("id,text,date\n1,x,5/11/2026\n");

        assertThat(error(rows.getFirst()).reason()).isEqualTo("networks.quarantine.DayOrMonth");
    }

    @Test
    void oldMacLineEndsAreLineEnds() {
        assertThat(rows("id,text\r1,a\r2,b")).extracting(ImportRow::line).containsExactly(2L, 3L);
    }

    @Test
    void aMonstrousRowIsAnErrorAndReadingGoesOn() {
        var rows = rows("id,text\n1,\"" + "x\n".repeat(3_000_000) + "\"\n2,b\n");

        assertThat(error(rows.getFirst()).reason()).isEqualTo("networks.quarantine.TooLong");
        assertThat(content(rows.get(1)).text()).isEqualTo("b");
        assertThat(rows.get(1).line()).isEqualTo(3_000_003);
    }

    @Test
    void theRulesOfLinesHoldForRows() {
        var rows = rows("id,text,kind,url\n1,a\0b,,\n2,b,poke,\n3,c,reseña,\n4,d,,ftp://x\n");

        assertThat(error(rows.get(0)).reason()).isEqualTo("networks.quarantine.NulCharacter");
        assertThat(error(rows.get(1)).reason()).isEqualTo("networks.quarantine.UnknownKind");
        assertThat(((ImportRow.Row) rows.get(2)).item()).isInstanceOf(NetworkItem.Review.class);
        assertThat(error(rows.get(3)).reason()).isEqualTo("networks.quarantine.BadAddress");
    }

    private static Content content(ImportRow row) {
        assertThat(row).isInstanceOf(ImportRow.Row.class);
        return ((ImportRow.Row) row).item().content();
    }

    private static ImportRow.RowError error(ImportRow row) {
        assertThat(row).isInstanceOf(ImportRow.RowError.class);
        return (ImportRow.RowError) row;
    }

    private List<ImportRow> rows(String csv) {
        return rows(csv.getBytes(UTF_8));
    }

    private List<ImportRow> rows(byte[] csv) {
        return rows(csv, DayOrder.ISO);
    }

    private List<ImportRow> rows(byte[] csv, DayOrder order) {
        var all = new ArrayList<ImportRow>();
        try (var rows = new CsvRows(new ByteArrayInputStream(csv), reading, order)) {
            rows.forEachRemaining(all::add);
        }
        return all;
    }

    private CsvRows open(byte[] csv) {
        return new CsvRows(new ByteArrayInputStream(csv), reading, DayOrder.ISO);
    }
}
