package org.tertulia.playbook.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintingTest {

    @Test
    void whatIsPrintedReadsBackAsTheSameTree() {
        for (var seed = 1; seed <= 3000; seed++) {
            var tree = new Trees(seed).tree();
            var printed = Printing.text(tree);

            var read = Reading.of(printed);

            assertThat(read.readable())
                    .as("seed %d: %s\n%s", seed, read.mistakes(), printed)
                    .isTrue();
            assertThat(read.tree()).as("seed %d\n%s", seed, printed).isEqualTo(tree);
        }
    }

    @Test
    void readingNeverThrowsAndTakesNoLineWithoutAWord() {
        // Whatever somebody does to a text, each line is either part of the tree or a mistake:
        // what has no mistake prints as it was read.
        for (var seed = 1; seed <= 3000; seed++) {
            var broken = Broken.of(Printing.text(new Trees(seed).tree()), seed);

            var read = Reading.of(broken);

            if (read.readable()) {
                var again = Reading.of(Printing.text(read.tree()));
                assertThat(again.tree()).as("seed %d\n%s", seed, broken).isEqualTo(read.tree());
            } else {
                assertThat(read.mistakes()).as("seed %d\n%s", seed, broken).isNotEmpty();
            }
        }
    }
}
