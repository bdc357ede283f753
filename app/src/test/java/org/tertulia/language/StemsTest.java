package org.tertulia.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemsTest {

    @ParameterizedTest
    @CsvSource({
        "es, avería, averías",
        "es, reclamación, reclamaciones",
        "es, roto, rotos",
        "es, lento, lenta",
        "es, olmo, olmos",
        "es, cliente, clientes",
        "es, café, cafés",
        "es, voz, voces",
        "es, dulce, dulces",
        "es, red, redes",
        "es, francés, franceses",
        "es, país, países",
        "es, autobús, autobuses",
        "pt, reclamação, reclamações",
        "pt, avaria, avarias",
        "pt, hotel, hotéis",
        "pt, homem, homens",
        "pt, flor, flores",
        "gl, animal, animais",
        "gl, queixa, queixas",
        "ca, reclamació, reclamacions",
        "ca, avaria, avaries",
        "ca, botiga, botigues",
        "ca, gat, gats",
        "eu, bezero, bezeroak",
        "eu, kexa, kexaren",
        "fr, panne, pannes",
        "fr, journal, journaux",
        "fr, cadeau, cadeaux",
        "fr, livré, livrée",
        "it, guasto, guasti",
        "it, banca, banche",
        "it, servizio, servizi",
        "de, Haus, Häuser",
        "de, Rechnung, Rechnungen",
        "en, complaint, complaints",
        "en, delay, delayed",
        "en, charge, charged",
        "en, try, tries",
        "en, day, days",
        "en, cookie, cookies",
    })
    void formsOfAWordMeet(String language, String one, String other) {
        assertThat(stem(language, other)).isEqualTo(stem(language, one));
    }

    @ParameterizedTest
    @CsvSource({
        "es, caso, casa",
        "es, mes, mesa",
        "es, sol, sola",
        "en, not, note",
        "en, bus, but"
    })
    void shortWordsStayApart(String language, String one, String other) {
        assertThat(stem(language, other)).isNotEqualTo(stem(language, one));
    }

    @Test
    void whatIsNoWordStaysWhole() {
        var stems = Stems.of("es");
        assertThat(stems.stem("@averias")).isEqualTo("@averias");
        assertThat(stems.stem("#averias")).isEqualTo("#averias");
        assertThat(stems.stem("//olmo.es")).isEqualTo("//olmo.es");
        assertThat(stems.stem("👍")).isEqualTo("👍");
        assertThat(stems.stem("")).isEmpty();
    }

    @Test
    void anUnknownLanguageIsTakenForSpanish() {
        assertThat(Stems.of(null)).isSameAs(Stems.of("es")).isSameAs(Stems.of("pl"));
    }

    @Test
    void theKeyIsThatOfTheStem() {
        for (var language : Languages.CODES) {
            var stems = Stems.of(language);
            assertThat(stems.language()).isEqualTo(language);
            var tokens =
                    Text.tokens(
                            "Las AVERÍAS, reclamações y días de #averías @casas voces tries"
                                    + " cadeaux banche Häuser 3as 100 ñandúes 東京 👍 de");
            for (int i = 0; i < tokens.size(); i++) {
                assertThat(tokens.stemKey(i, stems))
                        .isEqualTo(Tokens.key(stems.stem(tokens.text(i))));
                assertThat(tokens.stem(i, stems)).isEqualTo(stems.stem(tokens.text(i)));
            }
        }
    }

    private static String stem(String language, String word) {
        return Stems.of(language).stem(Text.fold(word));
    }
}
