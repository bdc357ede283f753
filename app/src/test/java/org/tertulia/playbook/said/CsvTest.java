package org.tertulia.playbook.said;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void whatIsWrittenIsReadAgain() {
        var rows =
                List.of(
                        List.of("handle", "text"),
                        List.of("a", "dos\nlíneas, «y» \"comillas\"; punto y coma"),
                        List.of("b", "=1+1"),
                        List.of("c", "'-x"),
                        List.of("d", "+34"),
                        List.of("e", "'tis"));

        assertThat(Csv.read(Csv.write(rows).replace("\r\n", "\n")))
                .extracting(row -> row.cells().stream().map(Csv::plain).toList())
                .isEqualTo(rows);
    }

    @Test
    void semicolonsSeparateWhereTheHeadHasThem() {
        var rows = Csv.read("handle;text\na;uno, dos\n\n;\nb;\"tres; cuatro\"");

        assertThat(rows).extracting(Csv.Row::line).containsExactly(1, 2, 5);
        assertThat(rows.get(1).cells()).containsExactly("a", "uno, dos");
        assertThat(rows.get(2).cells()).containsExactly("b", "tres; cuatro");
    }

    @Test
    void aTableProgramFindsNoFormula() {
        assertThat(Csv.write(List.of(List.of("=cmd()", "@a", "-1", "ok"))))
                .isEqualTo("'=cmd(),'@a,'-1,ok\r\n");
    }
}
