package org.tertulia.playbook.situations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tertulia.language.Intent;

class TopicTest {

    @Test
    void situationsAreAlikeByTheWordsThatSaySomething() {
        var one = Topic.of("Pregunta si enviamos muebles a Guadalajara", List.of());
        var same = Topic.of("Quiere saber si se envían muebles a Guadalajara", List.of());
        var other = Topic.of("Pregunta por la factura de una mesa", List.of());

        assertThat(one.like(same)).isTrue();
        assertThat(same.like(one)).isTrue();
        assertThat(one.like(other)).isFalse();
        assertThat(Topic.of(null, List.of()).like(one)).isFalse();
    }

    @Test
    void whoeverWantsTheSameNeedsFewerWordsInCommon() {
        var words = Set.of("envi", "mueble", "guadalajara", "precio", "plazo", "aduana");
        var few = Set.of("envi", "mueble", "lisboa", "barco", "seguro", "caja");

        assertThat(topic(Intent.QUESTION, words).like(topic(Intent.QUESTION, few))).isTrue();
        assertThat(topic(Intent.QUESTION, words).like(topic(Intent.COMPLAINT, few))).isFalse();
    }

    @Test
    void whatIsOnePersonsDoesNotComeIntoAProtocol() {
        assertThat(
                        Impersonal.of(
                                "Hola, Darío Mora: tu pedido 4471 sale hoy a C/ Mayor. Escribe a"
                                        + " dario@correo.example o al +34 600 12 34 56, @dario. Ana",
                                "Darío Mora",
                                List.of("Ana", "Bea")))
                .isEqualTo(
                        "Hola, {contact}: tu pedido … sale hoy a C/ Mayor. Escribe a … o al …, …"
                                + " {agent}")
                .doesNotContain("Darío", "4471", "600");
        assertThat(Impersonal.of("Mañana a las 10, Anabel.", "", List.of("Ana")))
                .isEqualTo("Mañana a las 10, Anabel.");
    }

    private static Topic topic(Intent intent, Set<String> words) {
        return new Topic(Set.of(intent), words);
    }
}
