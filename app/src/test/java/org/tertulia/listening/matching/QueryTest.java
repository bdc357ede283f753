package org.tertulia.listening.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tertulia.listening.matching.Expression.And;
import org.tertulia.listening.matching.Expression.Exact;
import org.tertulia.listening.matching.Expression.Field;
import org.tertulia.listening.matching.Expression.Handle;
import org.tertulia.listening.matching.Expression.Hashtag;
import org.tertulia.listening.matching.Expression.Near;
import org.tertulia.listening.matching.Expression.Not;
import org.tertulia.listening.matching.Expression.Or;
import org.tertulia.listening.matching.Expression.Phrase;
import org.tertulia.listening.matching.Expression.Prefix;
import org.tertulia.listening.matching.Expression.Site;
import org.tertulia.listening.matching.Expression.Word;
import org.tertulia.listening.matching.Reading.Mistake;
import org.tertulia.listening.matching.Reading.Parsed;

class QueryTest {

    private static final Word A = new Word("a");
    private static final Word B = new Word("b");
    private static final Word C = new Word("c");

    @Test
    void eachKindOfTermIsRead() {
        assertThat(parsed("AÑO")).isEqualTo(new Word("ano"));
        assertThat(parsed("\"Se cayó\"")).isEqualTo(new Phrase(List.of("se", "cayo")));
        assertThat(parsed("«se cayó»")).isEqualTo(new Phrase(List.of("se", "cayo")));
        assertThat(parsed("\"caída\"")).isEqualTo(new Word("caida"));
        assertThat(parsed("reclamaci*")).isEqualTo(new Prefix("reclamaci"));
        assertThat(parsed("@Olmo")).isEqualTo(new Handle("@olmo"));
        assertThat(parsed("@ana@olmo.social")).isEqualTo(new Handle("@ana@olmo.social"));
        assertThat(parsed("#Olmo")).isEqualTo(new Hashtag("#olmo"));
        assertThat(parsed("#Olm*")).isEqualTo(new Prefix("#olm"));
        assertThat(parsed("👍🏽")).isEqualTo(new Word("👍"));
        assertThat(parsed("e-mail")).isEqualTo(new Phrase(List.of("e", "mail")));
        assertThat(parsed("10:30")).isEqualTo(new Word("10:30"));
        assertThat(parsed("https://Olmo.es/x")).isEqualTo(new Word("https://olmo.es/x"));
    }

    @Test
    void notBindsBeforeAndBeforeOr() {
        assertThat(parsed("a b OR NOT c AND b"))
                .isEqualTo(
                        new Or(List.of(new And(List.of(A, B)), new And(List.of(new Not(C), B)))));
        assertThat(parsed("a -(b OR c)"))
                .isEqualTo(new And(List.of(A, new Not(new Or(List.of(B, C))))));
        assertThat(parsed("(a OR b)c")).isEqualTo(new And(List.of(new Or(List.of(A, B)), C)));
        assertThat(parsed("a-b")).isEqualTo(new Phrase(List.of("a", "b")));
    }

    @Test
    void whatIsAskedBesidesWordsIsRead() {
        assertThat(parsed("exact:Olmo")).isEqualTo(new Exact(List.of("Olmo")));
        assertThat(parsed("exact:\"No Va\"")).isEqualTo(new Exact(List.of("No", "Va")));
        assertThat(parsed("url:Olmo.es")).isEqualTo(new Site("olmo.es"));
        assertThat(parsed("url:https://www.olmo.es/")).isEqualTo(new Site("olmo.es"));
        assertThat(parsed("lang:es")).isEqualTo(new Field(Trait.LANG, "es"));
        assertThat(parsed("author:@Ana_López"))
                .isEqualTo(parsed("author:\"ana lopez\""))
                .isEqualTo(new Field(Trait.AUTHOR, "ana lopez"));
        assertThat(parsed("channel:12")).isEqualTo(new Field(Trait.CHANNEL, "12"));
    }

    @Test
    void nearBindsBeforeNot() {
        assertThat(parsed("a NEAR/3 b")).isEqualTo(new Near(3, A, B));
        assertThat(parsed("a -b NEAR/2 c"))
                .isEqualTo(new And(List.of(A, new Not(new Near(2, B, C)))));
        assertThat(parsed("a NEAR/1 b NEAR/2 c"))
                .isEqualTo(new And(List.of(new Near(1, A, B), new Near(2, B, C))));
        assertThat(parsed("(a OR b) NEAR/1 \"a b\""))
                .isEqualTo(new Near(1, new Or(List.of(A, B)), new Phrase(List.of("a", "b"))));
        assertThat(parsed("a near b")).isEqualTo(new And(List.of(A, new Word("near"), B)));
    }

    @Test
    void anOperatorInSmallLettersIsAWord() {
        assertThat(parsed("a or b")).isEqualTo(new And(List.of(A, new Word("or"), B)));
        assertThat(parsed("\"AND\"")).isEqualTo(new Word("and"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "``, 0, 0, Empty",
                "`  `, 0, 2, Empty",
                "(a b, 0, 1, NeverClosed",
                "a (b (c), 2, 3, NeverClosed",
                "(, 0, 1, NeverClosed",
                "a), 1, 2, NeverOpened",
                "), 0, 1, NeverOpened",
                "a (), 3, 4, NothingInside",
                "\"a b, 0, 1, QuoteNeverClosed",
                "NOT a, 0, 5, OnlyNot",
                "-a -b, 0, 5, OnlyNot",
                "a OR NOT b, 5, 10, OnlyNot",
                "c OR (a OR -b), 11, 13, OnlyNot",
                "AND a, 0, 3, Dangling",
                "a OR, 4, 4, Unfinished",
                "a AND OR b, 6, 8, Dangling",
                "(a OR ) b, 6, 6, Unfinished",
                "a NOT, 5, 5, Unfinished",
                "*, 0, 1, StarAlone",
                "a*, 0, 2, PrefixTooShort",
                "@a*, 0, 3, PrefixTooShort",
                "ol*mo, 2, 3, StarMisplaced",
                "*mo, 0, 1, StarMisplaced",
                "olmo**, 4, 5, StarMisplaced",
                "e-mai*, 5, 6, StarInPhrase",
                "\"se ca*\", 6, 7, StarInPhrase",
                "a !! b, 2, 4, NoWord",
                "a - b, 2, 3, NoWord",
                "\"\", 0, 2, NoWord",
                "color:rojo, 0, 6, UnknownField",
                "a -Lang:es, 3, 8, UnknownField",
                "a lang:xx, 7, 9, UnknownValue",
                "kind:\"a post\", 5, 13, UnknownValue",
                "a author:, 2, 9, FieldEmpty",
                "exact:\"\", 0, 8, FieldEmpty",
                "author:!!, 7, 9, NoWord",
                "exact:Olm*, 9, 10, StarInField",
                "url:olmo.es/x, 4, 13, UrlWantsDomain",
                "a NEAR b, 2, 6, NearWantsNumber",
                "a NEAR/0 b, 2, 8, NearWantsNumber",
                "a NEAR/101 b, 2, 10, NearWantsNumber",
                "a NEAR/3, 8, 8, Unfinished",
                "NEAR/3 a, 0, 6, Dangling",
                "a NEAR/3 OR b, 9, 11, Dangling",
                "a NEAR/3 (b c), 9, 14, NearWantsWords",
                "lang:es NEAR/3 b, 0, 7, NearWantsWords",
                "a NEAR/3 -b, 9, 11, NearWantsWords",
                "-lang:en, 0, 8, OnlyNot",
            })
    void aMistakePointsAtItsPlace(String text, int from, int to, String name) {
        assertThat(Query.parse(text))
                .isInstanceOfSatisfying(
                        Mistake.class,
                        mistake -> {
                            assertThat(mistake.key()).isEqualTo("listening.query." + name);
                            assertThat(List.of(mistake.from(), mistake.to()))
                                    .isEqualTo(List.of(from, to));
                        });
    }

    @Test
    void lengthAndDepthHaveLimits() {
        var longest = "ab ".repeat(Query.LONGEST / 3);
        assertThat(Query.parse(longest)).isInstanceOf(Parsed.class);
        assertThat(Query.parse(longest + "abc"))
                .isEqualTo(new Mistake(2_000, 2_001, "listening.query.TooLong", List.of(2_000)));
        var deepest = "(".repeat(50) + "a" + ")".repeat(50);
        assertThat(parsed(deepest)).isEqualTo(A);
        assertThat(Query.parse("(" + deepest + ")"))
                .isEqualTo(new Mistake(50, 51, "listening.query.TooDeep", List.of(50)));
        assertThat(Query.parse("-".repeat(1_999) + "a")).isInstanceOf(Mistake.class);
    }

    @Test
    void whatOnlyLooksNegativeIsAccepted() {
        assertThat(Query.parse("NOT NOT a")).isInstanceOf(Parsed.class);
        assertThat(Query.parse("NOT (NOT a OR b)")).isInstanceOf(Parsed.class);
        assertThat(Query.parse("a (b OR NOT c)")).isInstanceOf(Parsed.class);
    }

    @Test
    void anyExpressionReadsBackAsItself() {
        var invention = new Invention(11, 300);
        for (int i = 0; i < 20_000; i++) {
            var expression = new And(List.of(A, invention.expression(i % 5)));
            assertThat(parsed(expression.toString())).isEqualTo(expression);
        }
    }

    @Test
    void anyGarbageIsReadOrPointedAt() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(13);
        for (int i = 0; i < 50_000; i++) {
            var text = garbage(random);
            switch (Query.parse(text)) {
                case Parsed(var query) ->
                        assertThat(Query.parse(query.toString()))
                                .as(text)
                                .isEqualTo(new Parsed(query));
                case Mistake mistake -> {
                    assertThat(mistake.from()).as(text).isBetween(0, mistake.to());
                    assertThat(mistake.to()).as(text).isBetween(0, text.length());
                }
            }
        }
    }

    private static Expression parsed(String text) {
        return switch (Query.parse(text)) {
            case Parsed(var query) -> query.expression();
            case Mistake mistake -> throw new AssertionError(text + ": " + mistake);
        };
    }

    private static String garbage(RandomGenerator random) {
        var pieces =
                List.of(
                        "(",
                        ")",
                        "\"",
                        "«",
                        "”",
                        "*",
                        "-",
                        "AND ",
                        "OR ",
                        "NOT ",
                        " ",
                        "@",
                        "#",
                        "_",
                        "olmo",
                        "ab",
                        "é",
                        "1",
                        "1,5",
                        ":",
                        "/",
                        "https://olmo.es/",
                        "👍",
                        "\u200D",
                        "\uD83D",
                        " NEAR/2 ",
                        "NEAR",
                        "exact:",
                        "url:",
                        "author:",
                        "kind:post",
                        "lang:",
                        "es",
                        "Ñ",
                        "\0",
                        "\n",
                        ".",
                        "'",
                        "東",
                        "𝐎",
                        "ß",
                        "www.a",
                        "·",
                        "ﬁ");
        var text = new StringBuilder();
        for (int n = random.nextInt(14); n >= 0; n--) {
            text.append(
                    random.nextInt(12) == 0
                            ? Character.toString(random.nextInt(0x1FFFF))
                            : pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString();
    }
}
