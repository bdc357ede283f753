package org.tertulia.playbook.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FitTest {

    private static final Facts LATE =
            new Facts(
                    "Plaza de Olmo",
                    "plaza",
                    "comment",
                    "es",
                    Set.of("complaint", "question"),
                    "negative",
                    "none",
                    "Tres SEMANAS esperando la facturación, #OlmoMadera");

    @Test
    void theMostSpecificConditionThatHoldsSaysWhy() {
        var fit =
                Fit.of(
                        applying("intent is complaint", "words is factura* and kind is comment"),
                        LATE);

        assertThat(fit).isPresent();
        assertThat(fit.get().findings())
                .containsExactly(
                        new Finding(Aspect.WORDS, false, "factura*"),
                        new Finding(Aspect.KIND, false, "comment"));
        assertThat(fit.get().weight())
                .isGreaterThan(
                        Fit.of(applying("intent is complaint"), LATE).orElseThrow().weight());
    }

    @Test
    void whereNothingHoldsNothingFits() {
        assertThat(Fit.of(applying("intent is praise", "urgency is crisis"), LATE)).isEmpty();
        assertThat(Fit.of(applying(), LATE)).isEmpty();
    }

    @Test
    void wordsAreFoundWithoutTheirAccentsAndCapitals() {
        assertThat(holds("words is semanas")).isTrue();
        assertThat(holds("words is semana")).isFalse();
        assertThat(holds("words is \"tres semanas\"")).isTrue();
        assertThat(holds("words is \"semanas tres\"")).isFalse();
        assertThat(holds("words is FACTURACION")).isTrue();
        assertThat(holds("words is #olmomadera")).isTrue();
        assertThat(holds("words is olmomadera")).isTrue();
        assertThat(holds("words is #semanas")).isFalse();
        assertThat(holds("channel is plaza de olmo")).isTrue();
        assertThat(holds("words is not plátano")).isTrue();
    }

    @Test
    void fieldsAreFilledAndWhatIsNotKnownLeavesNoHole() {
        var text = "Hola {contact}, soy {agent} de {brand}.";

        assertThat(new Fields("Darío", "Olmo", "Ana").fill(text))
                .isEqualTo("Hola Darío, soy Ana de Olmo.");
        assertThat(new Fields(null, "Olmo", "Ana").fill(text)).isEqualTo("Hola, soy Ana de Olmo.");
        assertThat(Fields.unknown("Hola {nombre} {contact}")).isEqualTo(List.of("nombre"));
    }

    private static boolean holds(String condition) {
        return Fit.of(applying(condition), LATE).isPresent();
    }

    private static Tree applying(String... conditions) {
        var applies = new StringBuilder();
        for (var condition : conditions) {
            applies.append("applies: ").append(condition).append('\n');
        }
        return WalkTest.tree(
                """
                protocol any
                languages: es
                title es: Uno
                %s
                == fin: end
                how: answered
                """
                        .formatted(applies));
    }
}
