package org.tertulia.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void caseAndAccentsFall() {
        assertThat(Text.fold("¡MAÑANA, El Pingüino está AQUÍ!"))
                .isEqualTo("manana el pinguino esta aqui");
        assertThat(Text.fold("Straße Œuvre smørrebrød Łódź İstanbul ΣΊΣΥΦΟΣ"))
                .isEqualTo("strasse oeuvre smorrebrod lodz istanbul σισυφοσ");
        assertThat(Text.fold("ｆｕｌｌ 𝐎𝐥𝐦𝐨 ﬁn")).isEqualTo("full olmo fin");
    }

    @Test
    void anAccentWrittenApartIsTheSameAsOneWrittenTogether() {
        assertThat(Text.fold("man\u0303ana")).isEqualTo(Text.fold("mañana"));
    }

    @Test
    void wordsAreCutWhereLettersEnd() {
        assertThat(texts("l'Olmo d’aquí e-mail col·lecció y/o don't"))
                .containsExactly(
                        "l", "olmo", "d", "aqui", "e", "mail", "colleccio", "y", "o", "don", "t");
    }

    @Test
    void aNumberKeepsItsPointsAndCommas() {
        var tokens = Text.tokens("1.500,50 € a las 10:30. Vuelo a320, 24h");
        assertThat(tokens.toString()).isEqualTo("1.500,50 a las 10:30 vuelo a320 24h");
        assertThat(tokens.kind(0)).isEqualTo(Kind.NUMBER);
        assertThat(tokens.kind(5)).isEqualTo(Kind.WORD);
    }

    @Test
    void aHashtagIsOneTokenWithItsWordsUnderIt() {
        assertThat(Text.tokens("ya #Black_Friday no"))
                .containsExactly(
                        new Token("ya", Kind.WORD, 0, 0, 2),
                        new Token("#black_friday", Kind.HASHTAG, 1, 3, 16),
                        new Token("black", Kind.WORD, 1, 4, 9),
                        new Token("friday", Kind.WORD, 1, 10, 16),
                        new Token("no", Kind.WORD, 2, 17, 19));
    }

    @Test
    void aHandleMayHaveAServer() {
        assertThat(texts("@Ana.")).containsExactly("@ana", "ana");
        assertThat(texts("@ana.lopez.")).containsExactly("@ana.lopez", "ana", "lopez");
        assertThat(texts(".@ana@olmo.social,")).containsExactly("@ana@olmo.social", "@ana", "ana");
        assertThat(texts("ana@olmo.es")).containsExactly("ana", "olmo", "es");
        assertThat(texts("@ # @@ #! a#b")).containsExactly("a", "b");
    }

    @Test
    void anAddressIsOneTokenAndItsDomain() {
        assertThat(Text.tokens("ver https://www.Olmo.es/Ofertas?x=1. Ya"))
                .containsExactly(
                        new Token("ver", Kind.WORD, 0, 0, 3),
                        new Token("https://www.olmo.es/ofertas?x=1", Kind.URL, 1, 4, 35),
                        new Token("//olmo.es", Kind.DOMAIN, 1, 16, 23),
                        new Token("ya", Kind.WORD, 2, 37, 39));
        assertThat(texts("(www.olmo.es)")).containsExactly("www.olmo.es", "//olmo.es");
        assertThat(texts("http://")).containsExactly("http");
        assertThat(texts("https://es.wikipedia.org/wiki/Olmo_(árbol)"))
                .first()
                .isEqualTo("https://es.wikipedia.org/wiki/olmo_(árbol)");
    }

    @Test
    void anEmojiIsATokenWithoutItsShade() {
        assertThat(texts("bien👍🏽👍 ❤️ 👩‍👩‍👧🇪🇸🇫🇷 ™ 1️⃣"))
                .containsExactly("bien", "👍", "👍", "❤", "👩‍👩‍👧", "🇪🇸", "🇫🇷", "1");
    }

    @Test
    void signsOfALanguageWithoutSpacesAreWords() {
        assertThat(texts("東京でランチ")).containsExactly("東", "京", "で", "ラ", "ン", "チ");
    }

    @Test
    void anAddressBelongsToEachDomainAboveIt() {
        assertThat(texts("https://www.tienda.olmo.es/x"))
                .containsExactly("https://www.tienda.olmo.es/x", "//tienda.olmo.es", "//olmo.es");
        assertThat(texts("http://localhost:8080"))
                .containsExactly("http://localhost:8080", "//localhost");
        assertThat(texts("www.olmo.es.")).containsExactly("www.olmo.es", "//olmo.es");
    }

    @Test
    void theKeyIsThatOfTheText() {
        var tokens = Text.tokens("Más de 1.000 en #Olmo 👍 https://olmo.es");
        for (int i = 0; i < tokens.size(); i++) {
            assertThat(tokens.key(i)).isEqualTo(Tokens.key(tokens.text(i)));
            assertThat(tokens.startsWith(i, tokens.text(i))).isTrue();
            assertThat(tokens.writtenKey(i))
                    .isEqualTo(
                            Tokens.writtenKey(
                                    tokens.source().substring(tokens.start(i), tokens.end(i))));
        }
    }

    @Test
    void everyFoldedCharacterIsItsOwnFold() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            var folded = Text.fold("a" + (char) c);
            assertThat(Text.fold(folded)).as("U+%04X", c).isEqualTo(folded);
        }
    }

    @Test
    void anyGarbageIsCutAndFoldedTextStaysAsItIs() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        for (int i = 0; i < 20_000; i++) {
            var text = garbage(random);
            var tokens = Text.tokens(text);
            int position = 0;
            for (var token : tokens) {
                assertThat(token.text()).isNotEmpty();
                assertThat(token.position()).isBetween(position, position + 1);
                assertThat(token.start()).isLessThan(token.end());
                position = token.position();
            }
            assertThat(Text.fold(tokens.toString())).as(text).isEqualTo(tokens.toString());
        }
    }

    private static String garbage(RandomGenerator random) {
        var pieces =
                List.of(
                        "@", "#", "_", ".", "-", "·", "l", "1", " ", "http://", "www.", "ß", "é",
                        "\u0301", "👍", "\u200D", "\uFE0F", "🇪", "\uD83D", "\uDC4D", "\0", "(",
                        ")", "東", "Olmo", "…", ",", ":", "𝐎", "／", "ﬁ", "'", "*", "\"", "ي", "가",
                        "¼", "²");
        var text = new StringBuilder();
        for (int n = random.nextInt(12); n >= 0; n--) {
            text.append(
                    random.nextInt(8) == 0
                            ? Character.toString(random.nextInt(0x1FFFF))
                            : pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString();
    }

    private static List<String> texts(String text) {
        return Text.tokens(text).stream().map(Token::text).toList();
    }
}
