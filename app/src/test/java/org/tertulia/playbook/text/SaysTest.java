package org.tertulia.playbook.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tertulia.playbook.tree.ApprovedMessage;

class SaysTest {

    private static final String TEXT =
            """
            protocol praise
            title es: Elogio
            title en: Praise

            == say: %s
            %s
            next: done

            == done: end
            how: answered
            """;

    @Test
    void aMessageNamesAnApprovedOneAndNeedsNoWords() {
        var reading = Reading.of(TEXT.formatted("message", "says: thanks"));

        assertThat(reading.mistakes()).isEmpty();
        assertThat(reading.tree().steps().getFirst())
                .isInstanceOfSatisfying(
                        ApprovedMessage.class, it -> assertThat(it.says()).isEqualTo("thanks"));
        assertThat(Printing.text(reading.tree()))
                .isEqualTo(TEXT.formatted("message", "says: thanks"));
    }

    @Test
    void itHasWordsOfItsOwnOrANameNotBoth() {
        assertThat(mistakes("message", "says: thanks\nes: Gracias.\nen: Thanks."))
                .containsExactly("playbook.flaw.says-and-words");
        assertThat(mistakes("message", "says:")).contains("playbook.flaw.words");
    }

    @Test
    void aNameIsOneAndOnlyMessagesHaveIt() {
        assertThat(mistakes("message", "says: Muchas gracias"))
                .containsExactly("playbook.mistake.name");
        assertThat(mistakes("message", "says: a\nsays: b"))
                .containsExactly("playbook.mistake.twice");
        assertThat(mistakes("instruction", "says: thanks")).contains("playbook.mistake.not-here");
    }

    private static Iterable<String> mistakes(String kind, String lines) {
        return Reading.of(TEXT.formatted(kind, lines)).mistakes().stream()
                .map(Mistake::key)
                .toList();
    }
}
