package org.tertulia.playbook.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.tertulia.playbook.tree.Ending;
import org.tertulia.playbook.tree.Question;
import org.tertulia.playbook.tree.StepKind;
import org.tertulia.playbook.tree.Tongue;

class ReadingTest {

    static final String GOOD =
            """
            protocol invoice
            title es: Falta una factura
            title en: An invoice is missing
            applies: intent is complaint, question and words is factura*, "cobro, doble"

            == customer: question
            es: ¿Es cliente?
              Mira en la ficha.

              Y si no, pregunta.
            en: Is this a customer?
            - yes -> private
              es: Sí
              en: Yes
            - no -> done
              es: No
              en: No

            == private: condition
            if kind is direct -> say
            otherwise -> boss

            == boss: escalate
            to: department Facturación
            next: say

            == say: message
            es: Hola {contact}:
            en: Hello {contact},
            next: done

            == done: end
            how: not-needed other
            """;

    @Test
    void aTextSaysATree() {
        var read = Reading.of(GOOD);

        assertThat(read.mistakes()).isEmpty();
        var tree = Objects.requireNonNull(read.tree());
        assertThat(tree.handle()).isEqualTo("invoice");
        assertThat(tree.title().in(Tongue.EN)).isEqualTo("An invoice is missing");
        assertThat(tree.steps())
                .extracting(step -> step.kind())
                .containsExactly(
                        StepKind.QUESTION,
                        StepKind.CONDITION,
                        StepKind.ESCALATE,
                        StepKind.MESSAGE,
                        StepKind.END);
        assertThat(tree.first()).isInstanceOf(Question.class);
        assertThat(tree.first().words().es())
                .isEqualTo("¿Es cliente?\nMira en la ficha.\n\nY si no, pregunta.");
        assertThat(tree.steps().getLast())
                .isInstanceOfSatisfying(
                        Ending.class, end -> assertThat(end.reason()).isEqualTo("other"));
    }

    @Test
    void everyMistakeIsNamedWithItsLine() {
        var read =
                Reading.of(
                        """
                        protocol Two Words
                        title es: Uno
                        title es: Otro
                        colour: blue
                        applies: mood is bad
                        applies: intent is fury
                        what is this

                        == first: question
                        - yes - done
                        next: done
                        == first: end
                        how: answered
                        == third: dance
                        == boss: escalate
                        to: nobody
                        == done: end
                        how: somehow
                        """);

        assertThat(read.readable()).isFalse();
        assertThat(read.mistakes())
                .extracting(Mistake::line, Mistake::key)
                .contains(
                        tuple(1, "playbook.mistake.name"),
                        tuple(3, "playbook.mistake.twice"),
                        tuple(4, "playbook.mistake.not-in-head"),
                        tuple(5, "playbook.mistake.aspect"),
                        tuple(6, "playbook.mistake.value-unknown"),
                        tuple(7, "playbook.mistake.unclear"),
                        tuple(10, "playbook.mistake.arrow"),
                        tuple(11, "playbook.mistake.not-here"),
                        tuple(12, "playbook.mistake.step-twice"),
                        tuple(14, "playbook.mistake.kind"),
                        tuple(15, "playbook.mistake.recipient"),
                        tuple(17, "playbook.mistake.outcome"));
    }

    @Test
    void whatWouldStopAWalkIsSaidBesideItsLine() {
        var read =
                Reading.of(
                        """
                        protocol broken
                        title es: Roto
                        == ask: question
                        es: ¿Qué?
                        en: What?
                        - a -> nowhere
                          es: A
                        - b -> round
                          es: B
                          en: B
                        == round: instruction
                        es: Vuelta
                        en: Round
                        next: ask
                        == lonely: message
                        es: Hola {nombre}
                        en: Hello
                        == decide: condition
                        if kind is direct -> ask
                        """);

        assertThat(read.readable()).isTrue();
        assertThat(read.sound()).isFalse();
        assertThat(read.mistakes())
                .extracting(Mistake::line, Mistake::key)
                .containsExactly(
                        tuple(1, "playbook.flaw.title"),
                        tuple(6, "playbook.flaw.choice"),
                        tuple(6, "playbook.flaw.nowhere"),
                        tuple(14, "playbook.flaw.circle"),
                        tuple(15, "playbook.flaw.unreachable"),
                        tuple(15, "playbook.flaw.field"),
                        tuple(15, "playbook.flaw.dead-end"),
                        tuple(18, "playbook.flaw.unreachable"),
                        tuple(18, "playbook.flaw.no-otherwise"));
    }

    @Test
    void whoWritesInOneLanguageNeedsNoOther() {
        var text =
                """
                protocol solo
                languages: es
                title es: Solo
                == fin: end
                how: answered
                """;

        assertThat(Reading.of(text).sound()).isTrue();
        assertThat(Reading.of(text.replace("languages: es\n", "")).sound()).isFalse();
        assertThat(Printing.text(Objects.requireNonNull(Reading.of(text).tree())))
                .startsWith("protocol solo\nlanguages: es\n");
    }

    @Test
    void nothingAndTooMuchAreMistakesToo() {
        assertThat(Reading.of("").mistakes())
                .extracting(Mistake::key)
                .containsExactly("playbook.mistake.nameless", "playbook.mistake.stepless");
        assertThat(Reading.of("x".repeat(Reading.MOST_CHARACTERS + 1)).mistakes()).hasSize(1);
    }
}
