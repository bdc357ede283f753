package org.tertulia.listening.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tertulia.listening.matching.Drawing.Group;
import org.tertulia.listening.matching.Drawing.Part;
import org.tertulia.listening.matching.Drawing.Row;
import org.tertulia.listening.matching.Drawing.Rule;
import org.tertulia.listening.matching.Reading.Parsed;

class DrawingTest {

    @Test
    void groupsSayAllAnyAndNone() {
        assertThat(Drawing.of(query("@olmo (roto OR \"no va\") -#publi lang:es -(a1 OR b1)")))
                .contains(
                        new Drawing(
                                List.of(
                                        new Group(
                                                Rule.ALL,
                                                List.of(
                                                        new Row(Part.ACCOUNT, "olmo"),
                                                        new Row(Part.LANG, "es"))),
                                        new Group(
                                                Rule.ANY,
                                                List.of(
                                                        new Row(Part.WORDS, "roto"),
                                                        new Row(Part.WORDS, "no va"))),
                                        new Group(
                                                Rule.NONE,
                                                List.of(
                                                        new Row(Part.HASHTAG, "publi"),
                                                        new Row(Part.WORDS, "a1"),
                                                        new Row(Part.WORDS, "b1"))))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a b) OR c", "a (b OR (c d))", "a -(b c)", "a (b OR -c)"})
    void whatGroupsCannotSayStaysText(String text) {
        assertThat(Drawing.of(query(text))).isEmpty();
    }

    @Test
    void rowsThatSayNothingAreLeftOut() {
        var drawing =
                new Drawing(
                        List.of(
                                new Group(Rule.ALL, List.of(new Row(Part.WORDS, " "))),
                                new Group(
                                        Rule.ANY,
                                        List.of(
                                                new Row(Part.WORDS, "OR"),
                                                new Row(Part.WORDS, "uno \"dos\""),
                                                new Row(Part.BEGINNING, "recl")))));
        assertThat(drawing.text()).isEqualTo("\"OR\" OR \"uno  dos \" OR recl*");
    }

    @Test
    void aRowStaysOneThingWhateverIsWrittenInIt() {
        var odd = List.of(new Row(Part.TEXT, "a OR b"), new Row(Part.ACCOUNT, "ana maria"));

        assertThat(new Drawing(List.of(new Group(Rule.NONE, odd))).text())
                .isEqualTo("NOT (a OR b) NOT (@ana maria)");
        assertThat(new Drawing(List.of(new Group(Rule.ALL, odd))).text())
                .isEqualTo("(a OR b) (@ana maria)");
    }

    @Test
    void anyDrawingReadsBackAsItself() {
        var invention = new Invention(19, 300);
        int drawn = 0;
        for (int i = 0; i < 5_000; i++) {
            var query = invention.query();
            var drawing = Drawing.of(query).orElse(null);
            if (drawing != null) {
                drawn++;
                var again = query(drawing.text());
                assertThat(Drawing.of(again)).as(query.toString()).contains(drawing);
                var naive = new Naive(invention.utterance());
                assertThat(naive.matches(again.expression()))
                        .as(query.toString())
                        .isEqualTo(naive.matches(query.expression()));
            }
        }
        assertThat(drawn).isGreaterThan(1_000);
    }

    private static Query query(String text) {
        return ((Parsed) Query.parse(text)).query();
    }
}
