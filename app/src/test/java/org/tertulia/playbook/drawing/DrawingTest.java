package org.tertulia.playbook.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tertulia.playbook.drawing.Drawn.Box;
import org.tertulia.playbook.text.Trees;
import org.tertulia.playbook.tree.Arrow;
import org.tertulia.playbook.tree.Step;
import org.tertulia.playbook.tree.Tree;

class DrawingTest {

    private static final Said SAID =
            new Said() {
                @Override
                public String step(Step step) {
                    return step.words().es();
                }

                @Override
                public String way(Step step, Arrow arrow) {
                    return arrow.way();
                }
            };

    @Test
    void eachStepHasItsBoxAndNoTwoTouch() {
        for (var seed = 1; seed <= 400; seed++) {
            var tree = new Trees(seed).tree();
            for (var drawn : List.of(Layers.draw(tree, SAID), Column.draw(tree, SAID))) {
                assertThat(drawn.boxes()).as("seed %d", seed).hasSize(tree.steps().size());
                for (var one : drawn.boxes()) {
                    assertThat(inside(one, drawn)).as("seed %d: %s", seed, one).isTrue();
                    for (var other : drawn.boxes()) {
                        assertThat(one != other && touch(one, other))
                                .as("seed %d: %s %s", seed, one, other)
                                .isFalse();
                    }
                }
                assertThat(drawn.lines()).as("seed %d", seed).hasSize(arrows(tree));
            }
        }
    }

    @Test
    void aPhoneHasRoomForTheColumn() {
        for (var seed = 1; seed <= 200; seed++) {
            assertThat(Column.draw(new Trees(seed).tree(), SAID).width()).isLessThanOrEqualTo(350);
        }
    }

    @Test
    void theSameTreeIsDrawnTheSame() {
        var tree = new Trees(7).tree();

        assertThat(Layers.draw(tree, SAID)).isEqualTo(Layers.draw(tree, SAID));
        assertThat(Column.draw(tree, SAID)).isEqualTo(Column.draw(tree, SAID));
    }

    private static int arrows(Tree tree) {
        return (int)
                tree.steps().stream()
                        .flatMap(step -> step.arrows().stream())
                        .filter(arrow -> tree.step(arrow.target()).isPresent())
                        .count();
    }

    private static boolean inside(Box box, Drawn drawn) {
        return box.x() >= 0
                && box.y() >= 0
                && box.x() + box.width() <= drawn.width()
                && box.y() + box.height() <= drawn.height();
    }

    private static boolean touch(Box one, Box other) {
        return one.x() < other.x() + other.width()
                && other.x() < one.x() + one.width()
                && one.y() < other.y() + other.height()
                && other.y() < one.y() + one.height();
    }
}
