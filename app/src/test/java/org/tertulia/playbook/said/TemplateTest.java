package org.tertulia.playbook.said;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {

    private static final Template NONE = Template.of("");
    private static final Template SIGNED = Template.of("— {agent.name}, de {brand}");

    @Test
    void whatIsKnownIsFilledAndWhatIsNotStaysToBeAsked() {
        var template = Template.of("Hola, {contact.name}. El pedido {order} llega el { date }.");
        var known = Map.of(Field.CONTACT_NAME, "Darío", Field.DATE, " ");

        assertThat(template.fill(known))
                .isEqualTo("Hola, Darío. El pedido {order} llega el {date}.");
        assertThat(template.lacking(known)).containsExactly(Field.ORDER, Field.DATE);
        assertThat(template.wrongs()).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidWithItsPlace() {
        assertThat(Template.of("Hola.\n😀 Y {nombre}").wrongs())
                .containsExactly(new Template.Wrong(2, 5, true, "{nombre}"));
        assertThat(Template.of("{}").wrongs())
                .containsExactly(new Template.Wrong(1, 1, true, "{}"));
        assertThat(Template.of("a } b { c\n} d").wrongs())
                .containsExactly(
                        new Template.Wrong(1, 3, false, "}"),
                        new Template.Wrong(1, 7, false, "{"),
                        new Template.Wrong(2, 1, false, "}"));
        assertThat(Template.of("{{order}}").wrongs()).hasSize(2);
    }

    @Test
    void everyFieldOfTheListIsOne() {
        for (var field : Field.values()) {
            assertThat(Template.of("{" + field.word() + "}").fields()).containsExactly(field);
        }
        assertThat(Field.words())
                .doesNotHaveDuplicates()
                .hasSize(EnumSet.allOf(Field.class).size());
    }

    @Test
    void onlyFieldsOfOursAreTakenForLeft() {
        assertThat(Template.left("Hola, {contact.name}: {order}, {order}, {x} y { brand }."))
                .containsExactly("{contact.name}", "{order}", "{brand}");
        assertThat(Template.left("Código: if (a) { b }")).isEmpty();
    }

    @Test
    void aTextSaysTheSameWhateverStandsInItsFields() {
        var template = Template.of("Hola, {contact.name}. El pedido {order} llega hoy.");

        assertThat(template.says("Hola, Darío. El pedido A-1 llega hoy.", NONE)).isTrue();
        assertThat(template.says(" Hola,\n Darío. El  pedido A 1 llega hoy. ", NONE)).isTrue();
        assertThat(template.says("Hola, . El pedido A-1 llega hoy.", NONE)).isFalse();
        assertThat(template.says("Hola, Darío. El pedido A-1 llega mañana.", NONE)).isFalse();
        assertThat(template.says("Uy. Hola, Darío. El pedido A-1 llega hoy.", NONE)).isFalse();
        assertThat(template.says("Hola, Darío. El pedido A-1 llega hoy. Adiós.", NONE)).isFalse();
    }

    @Test
    void aSignatureChangesNothing() {
        var template = Template.of("Gracias, {contact.name}.");

        assertThat(template.says("Gracias, Lucía.\n— Ana, de Olmo", SIGNED)).isTrue();
        assertThat(template.says("Gracias, Lucía.", SIGNED)).isTrue();
        assertThat(Template.of("Gracias.").says("Gracias. Y adiós.\n— Ana, de Olmo", SIGNED))
                .isFalse();
        assertThat(Template.of("Gracias.").says("Gracias.", NONE)).isTrue();
        assertThat(Template.of("Gracias.").says("Gracias", NONE)).isFalse();
    }

    @Test
    void manyFieldsInARowAreComparedAtOnce() {
        var template = Template.of("{order}".repeat(200) + "x");

        assertThat(template.says("a".repeat(4_000), NONE)).isFalse();
        assertThat(template.says("a".repeat(4_000) + "x", NONE)).isTrue();
    }
}
