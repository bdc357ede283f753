package org.tertulia.inbox.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tertulia.inbox.writing.Hint.Kind;
import org.tertulia.playbook.said.Tone;

class HintsTest {

    @Test
    void aQuietAnswerHasNone() {
        assertThat(hints("Hola, Darío. Sentimos el retraso: te llega mañana.", "es", null))
                .isEmpty();
        assertThat(hints("Hello, Dario. Sorry for the delay: it arrives tomorrow.", "en", null))
                .isEmpty();
        assertThat(
                        hints(
                                "Te mandamos el PDF por https://olmo.example/LARGA/RUTA/AQUI.",
                                "es",
                                null))
                .isEmpty();
        assertThat(hints("¡Qué alegría, Lucía!", "es", null)).isEmpty();
    }

    @Test
    void capitalsAndExclamationsAreNoise() {
        assertThat(hints("NUNCA hemos dicho ESO", "es", null)).containsExactly(Kind.CAPITALS);
        assertThat(hints("Es IMPORTANTE", "es", null)).containsExactly(Kind.CAPITALS);
        assertThat(hints("¡Gracias! ¡Muchas!", "es", null)).containsExactly(Kind.EXCLAMATIONS);
    }

    @Test
    void weAddressPeopleAsTheChannelDoes() {
        assertThat(hints("Le rogamos que espere, usted primero", "es", Tone.CLOSE))
                .containsExactly(Kind.TOO_FORMAL);
        assertThat(hints("¿Puedes decirnos tu talla?", "es", Tone.FORMAL))
                .containsExactly(Kind.TOO_CLOSE);
        assertThat(hints("Usted nos dijo que te llamásemos", "es", null))
                .containsExactly(Kind.MIXED);
        assertThat(hints("¿Puedes decirnos tu talla?", "es", Tone.CLOSE)).isEmpty();
        assertThat(hints("You may have tu-tu in mind", "en", Tone.FORMAL)).isEmpty();
    }

    @Test
    void englishIsCloseOrFormalByItsWords() {
        assertThat(hints("Hey Dario, we're gonna look into it.", "en", Tone.FORMAL))
                .containsExactly(Kind.CASUAL);
        assertThat(hints("No worries, it’s on its way.", "en", Tone.FORMAL))
                .containsExactly(Kind.CASUAL);
        assertThat(hints("Dear Sir or Madam, it left today.", "en", Tone.CLOSE))
                .containsExactly(Kind.STIFF);
        assertThat(hints("Hey Dario, we're gonna look into it.", "en", Tone.CLOSE)).isEmpty();
        assertThat(hints("Hey Dario, we're gonna look into it.", "en", null)).isEmpty();
        assertThat(hints("Good morning, Dario. They left today.", "en", Tone.FORMAL)).isEmpty();
        assertThat(hints("The cooler is herein-lined with cheese.", "en", Tone.CLOSE)).isEmpty();
        assertThat(hints("Buenas tardes. Le esperamos el lunes u otro día.", null, Tone.FORMAL))
                .isEmpty();
    }

    @Test
    void aComplaintIsGreetedThankedOrRegretted() {
        assertThat(Hints.of("Llega mañana.", "es", null, true, ""))
                .extracting(Hint::kind)
                .containsExactly(Kind.BLUNT);
        assertThat(Hints.of("Sentimos el retraso. Llega mañana.", "es", null, true, "")).isEmpty();
        assertThat(Hints.of("Chega amanhã.", "pt", null, true, "")).isEmpty();
    }

    @Test
    void machinesAreHeard() {
        assertThat(hints("Hola. Lamentamos las molestias ocasionadas.", "es", null))
                .containsExactly(Kind.ROBOT);
        assertThat(hints("We apologise for any inconvenience.", "en", null))
                .containsExactly(Kind.ROBOT);
        assertThat(hints("We apologise for any inconvenience.", null, null))
                .containsExactly(Kind.ROBOT);
    }

    @Test
    void whatShouldBeSignedIs() {
        assertThat(Hints.of("Hola.", "es", null, false, "— Ana"))
                .containsExactly(new Hint(Kind.UNSIGNED, "— Ana"));
        assertThat(Hints.of("Hola.\n —  Ana ", "es", null, false, "— Ana")).isEmpty();
    }

    private static List<Kind> hints(String text, @Nullable String language, @Nullable Tone asked) {
        return Hints.of(text, language, asked, false, "").stream().map(Hint::kind).toList();
    }
}
