package org.tertulia.listening.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tertulia.listening.matching.Reading.Parsed;

class MarkingTest {

    @Test
    void wordsAreMarkedAsTheyWereWritten() {
        assertThat(marked("La AVERÍA de @averia y #avería", "avería"))
                .containsExactly("AVERÍA", "averia", "avería");
    }

    @Test
    void aBeginningMarksTheWholeWord() {
        assertThat(marked("Mis reclamaciones", "reclamaci*")).containsExactly("reclamaciones");
    }

    @Test
    void aPhraseIsOneMark() {
        assertThat(marked("Se ha  caído. Se ha ido.", "\"se ha caido\""))
                .containsExactly("Se ha  caído");
    }

    @Test
    void whatIsExcludedIsNotMarked() {
        assertThat(marked("olmo al sol", "olmo -sombra NOT sol")).containsExactly("olmo");
    }

    @Test
    void marksDoNotOverlap() {
        assertThat(marked("no funciona nada", "\"no funciona\" OR \"funciona nada\" OR funciona"))
                .containsExactly("no funciona nada");
    }

    @Test
    void severalQueriesMarkOneText() {
        assertThat(marked("barco de vela", "vela", "barco")).containsExactly("barco", "vela");
    }

    @Test
    void otherFormsOfAWordAreMarked() {
        assertThat(marked("Las averías de la tienda", "averia NEAR/4 \"la tiendas\""))
                .containsExactly("averías", "la tienda");
    }

    @Test
    void whatMustStandAsWrittenIsMarkedSo() {
        assertThat(marked("Olmo y olmo", "exact:Olmo kind:post")).containsExactly("Olmo");
        assertThat(marked("https://www.olmo.es/x", "url:olmo.es")).containsExactly("olmo.es");
    }

    private static List<String> marked(String text, String... queries) {
        var parsed =
                Arrays.stream(queries).map(query -> ((Parsed) Query.parse(query)).query()).toList();
        return Marking.marks(parsed, text, "es").stream()
                .map(mark -> text.substring(mark.from(), mark.to()))
                .toList();
    }
}
