package org.tertulia.inbox.walking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tertulia.playbook.text.Reading;
import org.tertulia.playbook.tree.Passage;
import org.tertulia.playbook.tree.Tree;
import org.tertulia.playbook.tree.Way;

class TreeUseTest {

    /** Both ways of the question lead to the end, one by whoever decides. */
    static final String TEXT =
            """
            protocol used
            title es: Usado
            title en: Used

            == known: question
            es: ¿Se sabe?
            en: Is it known?
            - yes -> say
              es: Sí
              en: Yes
            - no -> boss
              es: No
              en: No
            - never -> fin
              es: Nunca
              en: Never

            == say: message
            es: Hola
            en: Hello
            next: fin

            == boss: escalate
            to: supervisor
            next: fin

            == fin: end
            how: answered
            """;

    private static final Tree TREE = Objects.requireNonNull(Reading.of(TEXT).tree());

    private static final Passage YES = new Passage("known", new Way.Chosen("yes"));
    private static final Passage NO = new Passage("known", new Way.Chosen("no"));
    private static final Passage SAID = new Passage("say", new Way.Done());
    private static final Passage GIVEN = new Passage("boss", new Way.Done());

    private final TreeUse use =
            TreeUse.of(
                    TREE,
                    List.of(
                            gone(List.of(YES, SAID), WalkEnd.ANSWERED, null, 3, 60, 20, 40),
                            gone(List.of(YES), WalkEnd.LEFT, LeftBecause.UNCLEAR, 2),
                            gone(List.of(), WalkEnd.LEFT, LeftBecause.NONE_FITS, 1),
                            gone(List.of(NO, GIVEN), WalkEnd.ANSWERED, null, 2, 600, 10),
                            gone(List.of(NO), WalkEnd.OPEN, null, 1)));

    @Test
    void stepsAndWaysAreCountedWhereOneCameBy() {
        assertThat(use.all().walks()).isEqualTo(9);
        assertThat(use.step("known").walks()).isEqualTo(9);
        assertThat(use.step("say").walks()).isEqualTo(5);
        assertThat(use.step("boss").walks()).isEqualTo(3);
        assertThat(use.step("fin").walks()).isEqualTo(5);
        assertThat(use.way("known", "yes").walks()).isEqualTo(5);
        assertThat(use.way("known", "no").walks()).isEqualTo(3);
        assertThat(use.way("known", "never")).isEqualTo(Use.NONE);
        assertThat(use.way("say", "").walks()).isEqualTo(3);
        assertThat(use.escalated()).isEqualTo(2);
        assertThat(use.step("boss").shareOf(9)).isEqualTo(33);
    }

    @Test
    void eachFigureSaysHowItEnded() {
        assertThat(use.all().ends())
                .isEqualTo(Map.of(WalkEnd.ANSWERED, 5, WalkEnd.LEFT, 3, WalkEnd.OPEN, 1));
        assertThat(use.way("known", "yes").percent(WalkEnd.ANSWERED)).isEqualTo(60);
        assertThat(use.leftOn("say")).isEqualTo(2);
        assertThat(use.leftOn("known")).isEqualTo(1);
        assertThat(use.leftOn("boss")).isZero();
        assertThat(use.because())
                .isEqualTo(Map.of(LeftBecause.NONE_FITS, 1, LeftBecause.UNCLEAR, 2));
    }

    @Test
    void theMedianIsATimeThatSomebodyWaited() {
        assertThat(use.all().answer()).isEqualTo(Duration.ofSeconds(40));
        assertThat(use.way("known", "yes").answer()).isEqualTo(Duration.ofSeconds(40));
        assertThat(use.way("known", "no").answer()).isEqualTo(Duration.ofSeconds(10));
        assertThat(Use.NONE.answer()).isNull();
        assertThat(use.all().satisfaction()).isEmpty();
    }

    private static Gone gone(
            List<Passage> path,
            WalkEnd end,
            @Nullable LeftBecause because,
            int walks,
            Integer... seconds) {
        return new Gone(path, end, because, walks, List.of(seconds), 0, 0);
    }
}
