package org.tertulia.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es | @olmo llevo dos horas esperando y nadie me contesta, menuda vergüenza",
                "es | buenisima la atencion, gracias de verdad 😀",
                "en | @olmo my flight is late again and nobody tells us anything",
                "pt | vocês não respondem há três dias, quero o meu dinheiro de volta",
                "ca | fa dues hores que esperem i ningú no ens diu res, quina vergonya",
                "gl | levamos dúas horas agardando e ninguén nos di nada, que vergoña",
                "eu | bi ordu daramatzagu zain eta inork ez digu ezer esan",
                "fr | ça fait deux heures qu'on attend et personne ne répond",
                "it | aspettiamo da due ore e nessuno ci ha detto niente",
                "de | wir warten seit zwei Stunden und niemand sagt uns etwas",
            })
    void aSentenceTellsItsLanguage(String language, String text) {
        var guess = Languages.of(Text.tokens(text));
        assertThat(guess.language()).contains(language);
        assertThat(guess.confidence()).isBetween(0.5, 1.0);
    }

    @ParameterizedTest
    @CsvSource({"''", "😀 👍", "@olmo #Olmo https://olmo.es/la-vida-es", "1234", "東京タワー"})
    void whatSaysNothingRemainsUndetermined(String text) {
        assertThat(Languages.of(Text.tokens(text)).language()).isEmpty();
    }

    @Test
    void drawingOutALetterChangesNothing() {
        assertThat(Languages.of(Text.tokens("hooolaaa amigooos, qué taaal")))
                .isEqualTo(Languages.of(Text.tokens("hola amigos, qué tal")));
    }
}
