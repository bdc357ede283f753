package org.tertulia.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LatelyTest {

    private final Lately<String> lately = new Lately<>(6, 100);

    @Test
    void whatComesOneAfterTheOtherIsGivenTogether() {
        lately.add(10, List.of("11", "12"), 2);
        lately.add(12, List.of("13"), 1);

        assertThat(lately.after(10, 9)).containsExactly("11", "12", "13");
        assertThat(lately.after(11, 9)).containsExactly("12", "13");
        assertThat(lately.after(10, 2)).containsExactly("11", "12");
        assertThat(lately.after(13, 9)).isEmpty();
    }

    @Test
    void aGapEndsWhatIsGiven() {
        lately.add(10, List.of("11"), 1);
        lately.add(12, List.of("13"), 1);

        assertThat(lately.after(10, 9)).containsExactly("11");
        assertThat(lately.after(11, 9)).isEmpty();
        assertThat(lately.after(9, 9)).isEmpty();
    }

    @Test
    void theFirstAreForgottenWhereItWouldBecomeTooMany() {
        lately.add(0, List.of("1", "2", "3"), 1);
        lately.add(3, List.of("4", "5", "6"), 1);
        lately.add(6, List.of("7"), 1);

        assertThat(lately.after(0, 9)).isEmpty();
        assertThat(lately.after(3, 9)).containsExactly("4", "5", "6", "7");
    }

    @Test
    void theFirstAreForgottenWhereItWouldBecomeTooHeavy() {
        lately.add(0, List.of("1"), 60);
        lately.add(1, List.of("2"), 60);

        assertThat(lately.after(0, 9)).isEmpty();
        assertThat(lately.after(1, 9)).containsExactly("2");

        lately.add(2, List.of("3"), 101);

        assertThat(lately.after(1, 9)).isEmpty();
        assertThat(lately.after(2, 9)).isEmpty();
    }

    @Test
    void numbersThatComeTwiceAreOfTheLastWhoGotThem() {
        lately.add(0, List.of("1", "2", "3"), 3);
        lately.add(1, List.of("other 2"), 1);

        assertThat(lately.after(1, 9)).containsExactly("other 2");
        assertThat(lately.after(0, 9)).isEmpty();
    }

    @Test
    void whatEveryoneHasPassedIsForgotten() {
        lately.add(0, List.of("1", "2"), 2);
        lately.add(2, List.of("3"), 1);
        lately.passed(2);

        assertThat(lately.after(0, 9)).isEmpty();
        assertThat(lately.after(2, 9)).containsExactly("3");
    }
}
