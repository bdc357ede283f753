package org.tertulia.listening.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tertulia.language.Sentiment;
import org.tertulia.language.Understanding;
import org.tertulia.listening.matching.Query;
import org.tertulia.listening.matching.Reading.Parsed;

/** How a message that names several speaks of each. */
class PartsTest {

    private static final Map<String, Set<Query>> PARTIES =
            Map.of("olmo", Set.of(query("olmo")), "roble", Set.of(query("roble OR @robles")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Olmo es mejor que Roble | pos | neg
                    olmo mucho mejor q roble, mejor que el roble vamos | pos | neg
                    Roble, mejor que Olmo | neg | pos
                    Olmo peor que Roble | neg | pos
                    Prefiero Olmo a Roble | pos | neg
                    Prefiero Olmo antes que Roble | pos | neg
                    Olmo is way better than Roble | pos | neg
                    Olmo is worse than the Roble | neg | pos
                    O Olmo é melhor do que o Roble | pos | neg
                    Olmo fatal, un desastre y una vergüenza, pero Roble maravilloso, me encanta | neg | pos
                    Me encanta Olmo, son geniales. Roble es un asco, nunca más | pos | neg
                    Olmo me parece horrible y Roble es una maravilla, gracias | neg | pos
                    Gracias Olmo, sois geniales, me encanta. @robles es un asco, nunca más | pos | neg
                    """)
    void aMessageMaySpeakOtherwiseOfEach(String text, String olmo, String roble) {
        assertThat(tones(text))
                .as(text)
                .isEqualTo(Map.of("olmo", tone(olmo), "roble", tone(roble)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Olmo y Roble son un desastre
                    Un desastre: Olmo, Roble y los demás
                    Qué asco me dan Olmo y Roble
                    Me voy de Olmo a Roble
                    ¿Olmo es mejor que Roble?
                    Olmo no es mejor que Roble
                    Olmo me encanta
                    Nada de lo dicho
                    """)
    void whatSpeaksOfAllInOneBreathIsNotToldApart(String text) {
        assertThat(tones(text)).as(text).isEmpty();
    }

    @Test
    void whoIsNamedAllAlongHasTheToneOfTheWhole() {
        assertThat(tones("Olmo me encanta, gracias. Con Roble y Olmo, un horror horrible"))
                .containsOnlyKeys("roble");
    }

    @Test
    void noTextIsTooOdd() {
        var random = new Random(7);
        var pieces =
                new String[] {
                    "Olmo",
                    "roble",
                    "@robles",
                    " ",
                    ", ",
                    "\n",
                    "y",
                    "pero",
                    "mejor",
                    "que",
                    "?",
                    "no",
                    "😀",
                    "#olmo",
                    "http://olmo.es/a,b",
                    "…",
                    "\ud83d",
                    "(",
                    "olmo",
                    ".",
                    "a"
                };
        for (int n = 0; n < 5_000; n++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(14); i > 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
                text.append(random.nextBoolean() ? " " : "");
            }
            assertThatNoException().as(text.toString()).isThrownBy(() -> tones(text.toString()));
        }
    }

    private static Map<String, Optional<Sentiment>> tones(String text) {
        return new HashMap<>(Parts.tones(Understanding.shipped(), text, null, PARTIES));
    }

    private static Optional<Sentiment> tone(String word) {
        return Optional.of(Sentiment.of(word));
    }

    private static Query query(String text) {
        return ((Parsed) Query.parse(text)).query();
    }
}
