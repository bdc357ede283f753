package org.tertulia.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedTest {

    @Test
    void everyWordIsSomewhereInTheNameWhateverItsAccentsAndOrder() {
        assertThat(new Typed(" mora DAR ").isIn("Darío Mora")).isTrue();
        assertThat(new Typed("darío lucía").isIn("Darío Mora")).isFalse();
    }

    @Test
    void aNameThatBeginsSoFitsBest() {
        assertThat(new Typed("da").fit("Darío Mora")).isEqualTo(0);
        assertThat(new Typed("mo").fit("Darío Mora")).isEqualTo(1);
        assertThat(new Typed("ora").fit("Darío Mora")).isEqualTo(2);
    }

    @Test
    void aNumberIsItsNameWithOrWithoutItsSign() {
        assertThat(new Typed("1042").fit("#1042 Darío")).isEqualTo(0);
        assertThat(new Typed("#1042").fit("#1042 Darío")).isEqualTo(0);
    }
}
