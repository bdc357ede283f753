package org.tertulia.playbook.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tertulia.playbook.text.Change.Line;
import org.tertulia.playbook.text.Change.What;

class DifferenceTest {

    @Test
    void whatChangedIsSaidStepByStep() {
        var before = ReadingTest.GOOD;
        var after =
                before.replace("en: Hello {contact},", "en: Dear {contact},")
                                .replace("next: say\n", "next: wait\n")
                        + "\n== wait: end\nhow: situation\n";

        var changes = Difference.of(before, after);

        assertThat(changes)
                .extracting(Change::step, Change::what)
                .containsExactly(
                        tuple("boss", What.CHANGED),
                        tuple("say", What.CHANGED),
                        tuple("wait", What.ADDED));
        assertThat(changes.get(1).lines())
                .contains(
                        new Line(' ', "es: Hola {contact}:"),
                        new Line('-', "en: Hello {contact},"),
                        new Line('+', "en: Dear {contact},"));
    }

    @Test
    void theSameTextHasNoDifference() {
        for (var seed = 1; seed <= 200; seed++) {
            var text = Printing.text(new Trees(seed).tree());
            assertThat(Difference.of(text, text)).isEmpty();
        }
    }

    @Test
    void whatCannotBeReadIsComparedLineByLine() {
        assertThat(Difference.of("one\ntwo", "one\nthree"))
                .containsExactly(
                        new Change(
                                "",
                                What.CHANGED,
                                List.of(
                                        new Line(' ', "one"),
                                        new Line('-', "two"),
                                        new Line('+', "three"))));
    }

    @Test
    void aBundleComesApartAsItWasPutTogether() {
        var texts = List.of(ReadingTest.GOOD, ReadingTest.GOOD.replace("invoice", "other"));

        assertThat(Bundle.split(Bundle.join(texts))).isEqualTo(texts);
        assertThat(Bundle.split("nothing here")).isEmpty();
    }
}
