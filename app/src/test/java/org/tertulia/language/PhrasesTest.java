package org.tertulia.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By the cues that the program brings along. */
class PhrasesTest {

    private static final Phrases CUES = Phrases.read("cues.txt");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mil GRACIAS a todos | +thanks",
                "danke schön | +thanks",
                "¿cuánto cuesta el azul? | price",
                "quanto custa o azul? | price",
                "qué maravillosos sois | +great",
                "han extraviado todo | lost",
                "ya estoy aquí 😡 | -angryface",
            })
    void aPhraseTellsItsNameHoweverItIsWritten(String text, String name) {
        assertThat(names(text)).contains(name);
    }

    @Test
    void aPhraseStandsOnlyWhereAllItsWordsDo() {
        assertThat(names("cuánto, pero no cuesta")).doesNotContain("price");
        assertThat(names("nada de nada")).doesNotContain("+thanks", "+great", "-awful");
    }

    private static List<String> names(String text) {
        var tokens = Text.tokens(text);
        long found =
                IntStream.range(0, tokens.size())
                        .mapToLong(at -> CUES.at(tokens, at))
                        .reduce(0, (one, other) -> one | other);
        return IntStream.range(0, CUES.names().size())
                .filter(bit -> (found >> bit & 1) == 1)
                .mapToObj(CUES.names()::get)
                .toList();
    }
}
