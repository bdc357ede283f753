package org.tertulia.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the model that is shipped makes of sentences that it never saw. */
class UnderstandingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "neg | complaint | Qué vergüenza de empresa, tres semanas esperando y nadie responde",
                "pos | praise | Muchísimas gracias por la ayuda, sois encantadores 😍",
                "neu | question | ¿A qué hora abrís el domingo?",
                "neu | purchase_intent | Quiero comprar dos entradas, ¿qué precio tienen?",
                "neu | suggestion | Estaría bien que pusierais un aviso cuando cambie la hora de entrega",
                "neg | complaint | Terrible service, still waiting for my refund and nobody answers",
                "pos | praise | Thank you so much, your team was wonderful today",
                "neg | complaint | Péssimo atendimento, ninguém responde e quero meu dinheiro de volta",
            })
    void aPlainSentenceIsUnderstood(String sentiment, String intent, String text) {
        var sense = of(text);
        assertThat(sense.sentiment().what().word()).isEqualTo(sentiment);
        assertThat(sense.intent().what().word()).isEqualTo(intent);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "none | Me encanta el color nuevo",
                "none | ¿Tenéis tienda en Sevilla?",
                "urgent | Necesito ayuda ya: me habéis cortado la luz y tengo un bebé en casa",
                "crisis | Hay una fuga de gas en vuestra tienda y la gente se está mareando, llamad al 112",
            })
    void whatCannotWaitIsTold(String urgency, String text) {
        assertThat(of(text).urgency().what().word()).isEqualTo(urgency);
    }

    @ParameterizedTest
    @CsvSource({"''", "x", "😀", "@olmo", "https://olmo.es", "?????", "東京タワー"})
    void anyTextHasASense(String text) {
        var sense = of(text);
        assertThat(sense.intents()).isNotEmpty();
        assertThat(sense.sentiment().confidence()).isBetween(0.3, 1.0);
        assertThat(sense.spam()).isBetween(0.0, 1.0);
    }

    @Test
    void aVeryLongTextIsUnderstoodByItsBeginning() {
        var text = "Una vergüenza, no funciona nada y nadie contesta. ".repeat(20_000);
        assertThat(of(text).sentiment().what()).isEqualTo(Sentiment.NEGATIVE);
    }

    @Test
    void theSameTextAlwaysMeansTheSame() {
        var text = "Llevo dos horas esperando en la cola del aeropuerto 😡";
        var first = of(text);
        // Meanwhile other words take the places where these are remembered.
        for (int i = 0; i < 20_000; i++) {
            of("palabra" + i);
        }
        assertThat(of(text)).isEqualTo(first);
    }

    @Test
    void whatIsNotSureIsNotSaid() {
        var unsure = new Judged<>(Sentiment.POSITIVE, 0.4);
        assertThat(unsure.orNull()).isNull();
        assertThat(new Judged<>(Sentiment.POSITIVE, 0.45).orNull()).isEqualTo(Sentiment.POSITIVE);
    }

    private static Sense of(String text) {
        return Understanding.shipped().of(Text.tokens(text));
    }
}
