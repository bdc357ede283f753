package org.tertulia.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tertulia.playbook.text.Printing;
import org.tertulia.playbook.text.Reading;
import org.tertulia.playbook.tree.Facts;
import org.tertulia.playbook.tree.Fit;
import org.tertulia.playbook.tree.Tongue;
import org.tertulia.playbook.tree.Tree;

class StarterTest {

    static Iterable<String> names() {
        return Starting.NAMES;
    }

    @ParameterizedTest
    @MethodSource("names")
    void eachIsSoundInBothLanguagesAndPrintedAsItIsWritten(String name) {
        var read = Reading.of(Starting.text(name));

        assertThat(read.mistakes()).isEmpty();
        var tree = Objects.requireNonNull(read.tree());
        assertThat(tree.handle()).isEqualTo(name);
        assertThat(tree.tongues()).containsExactlyInAnyOrder(Tongue.values());
        assertThat(Printing.text(tree)).isEqualTo(Starting.text(name));
    }

    @Test
    void theRightOneComesFirst() {
        assertThat(first(facts("complaint", "negative", "none", "Llegó roto")))
                .isEqualTo("complaint");
        assertThat(first(facts("complaint", "negative", "crisis", "Hay heridos")))
                .isEqualTo("crisis");
        assertThat(first(facts("question", null, null, "Soy periodista de La Voz")))
                .isEqualTo("press");
        assertThat(first(facts("question", null, null, "¿Borráis mis datos?")))
                .isEqualTo("personal-data");
        assertThat(first(facts("praise", "positive", null, "Gracias a Ana"))).isEqualTo("praise");
        assertThat(first(facts("other", null, null, "Hola"))).isEmpty();
    }

    private static String first(Facts facts) {
        return Starting.NAMES.stream()
                .map(name -> Objects.requireNonNull(Reading.of(Starting.text(name)).tree()))
                .filter(tree -> Fit.of(tree, facts).isPresent())
                .max(Comparator.comparingInt(tree -> Fit.of(tree, facts).orElseThrow().weight()))
                .map(Tree::handle)
                .orElse("");
    }

    private static Facts facts(
            String intent, @Nullable String sentiment, @Nullable String urgency, String text) {
        return new Facts(null, null, "post", "es", Set.of(intent), sentiment, urgency, text);
    }
}
