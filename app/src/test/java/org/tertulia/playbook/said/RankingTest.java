package org.tertulia.playbook.said;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tertulia.kernel.MemberId;
import org.tertulia.networks.Measure;
import org.tertulia.organization.DepartmentId;

class RankingTest {

    private static final MemberId WHO = new MemberId(new UUID(0, 1));
    private static final DepartmentId CARE = new DepartmentId(new UUID(0, 2));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    private final Variant shortClose = new Variant("es", Size.SHORT, Tone.CLOSE, "Hola, tú.");
    private final Variant longClose =
            new Variant("es", Size.LONG, Tone.CLOSE, "Hola, {contact.name}: te contamos.");
    private final Variant longFormal =
            new Variant("es", Size.LONG, Tone.FORMAL, "Hola, {contact.name}: le contamos.");
    private final Variant english =
            new Variant("en", Size.LONG, Tone.CLOSE, "Hello, {contact.name}.");

    @Test
    void theirLanguageComesFirstThenWhatFitsThenTheToneThenTheLongerOne() {
        var text = text(1, "saludo", Set.of(), shortClose, longClose, longFormal, english);

        assertThat(chosen(text, situation("en", null, 0))).isEqualTo(english);
        assertThat(chosen(text, situation("es", null, 0))).isEqualTo(longClose);
        assertThat(chosen(text, situation("es", Tone.FORMAL, 0))).isEqualTo(longFormal);
        assertThat(chosen(text, situation("es", null, 12))).isEqualTo(shortClose);
        assertThat(chosen(text, situation("es", Tone.FORMAL, 12))).isEqualTo(shortClose);
        assertThat(chosen(text, situation("de", null, 0))).isEqualTo(longClose);
    }

    @Test
    void whatDoesNotFitSaysSo() {
        var text = text(1, "saludo", Set.of(), longClose);

        assertThat(only(text, situation("es", null, 10)).fits()).isFalse();
        assertThat(only(text, situation("es", null, 0)).fits()).isTrue();
    }

    @Test
    void languageIntentDepartmentAndUseDecideWhichIsFirst() {
        var plain = text(1, "a-plain", Set.of(), longClose);
        var meant = text(2, "b-meant", Set.of("complaint"), longClose);
        var theirs = text(3, "c-english", Set.of("complaint"), english);
        var used = text(4, "d-used", Set.of(), longClose);
        var situation =
                new Situation(
                        "es",
                        "es",
                        Set.of("complaint"),
                        CARE,
                        null,
                        "",
                        Measure.characters(0),
                        Map.of(4, 9),
                        Map.of());

        assertThat(Ranking.of(List.of(plain, meant, theirs, used), situation, ""))
                .extracting(it -> it.text().handle())
                .containsExactly("b-meant", "d-used", "a-plain", "c-english");
    }

    @Test
    void allWordsThatWereTypedStandInWhatIsOffered() {
        var hours = text(1, "horario", Set.of(), longClose);
        var order = text(2, "pedido", Set.of(), english);
        var situation = situation("es", null, 0);

        assertThat(Ranking.of(List.of(hours, order), situation, "HORÁRIO"))
                .extracting(it -> it.text().handle())
                .containsExactly("horario");
        assertThat(Ranking.of(List.of(hours, order), situation, "hello pedido")).hasSize(1);
        assertThat(Ranking.of(List.of(hours, order), situation, "hello horario")).isEmpty();
    }

    @Test
    void whatIsInsertedIsFilledAndSigned() {
        var situation =
                new Situation(
                        "es",
                        "es",
                        Set.of(),
                        null,
                        null,
                        "— {agent.name}",
                        Measure.characters(0),
                        Map.of(),
                        Map.of(Field.CONTACT_NAME, "Darío", Field.AGENT_NAME, "Ana"));
        var offer = only(text(7, "saludo", Set.of(), longClose), situation);

        assertThat(offer.filled()).isEqualTo("Hola, Darío: te contamos.\n— Ana");
        assertThat(offer.lacking()).isEmpty();
        assertThat(offer.mark()).isEqualTo("7.1.0");
    }

    @Test
    void aSignatureOfWhichNothingIsKnownIsNone() {
        var situation =
                new Situation(
                        "es",
                        "es",
                        Set.of(),
                        null,
                        null,
                        "— {agent.name}",
                        Measure.characters(0),
                        Map.of(),
                        Map.of());

        assertThat(situation.signed()).isEmpty();
    }

    @Test
    void whatIsExpiredOrRetiredIsNotOffered() {
        var content = content("x", Set.of(), TODAY.plusDays(1), longClose);

        assertThat(text(1, "x", content, null).offered(TODAY)).isTrue();
        assertThat(text(1, "x", content, null).offered(TODAY.plusDays(1))).isFalse();
        assertThat(text(1, "x", content, Instant.EPOCH).offered(TODAY)).isFalse();
    }

    private static Variant chosen(Text text, Situation situation) {
        return only(text, situation).variant();
    }

    private static Offer only(Text text, Situation situation) {
        return Ranking.of(List.of(text), situation, "").getFirst();
    }

    private static Situation situation(String language, @Nullable Tone tone, int limit) {
        return new Situation(
                language,
                "es",
                Set.of(),
                null,
                tone,
                "",
                Measure.characters(limit),
                Map.of(),
                Map.of());
    }

    private static Text text(int number, String handle, Set<String> intents, Variant... variants) {
        return text(number, handle, content(handle, intents, null, variants), null);
    }

    private static Content content(
            String title, Set<String> intents, @Nullable LocalDate expires, Variant... variants) {
        return new Content(title, null, List.of(), intents, expires, List.of(variants), List.of());
    }

    private static Text text(
            int number, String handle, Content content, @Nullable Instant retired) {
        var edition =
                new Edition(
                        number,
                        1,
                        Stage.APPROVED,
                        2,
                        content,
                        WHO,
                        Instant.EPOCH,
                        WHO,
                        Instant.EPOCH,
                        null);
        return new Text(number, handle, WHO, retired, edition, null);
    }
}
