package org.tertulia.networks.plaza.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JudgingTest {

    private static final Persona CARMEN =
            new Persona(2, "Carmen Ibáñez", Variety.SPAIN, Temper.EVEN);
    private static final Persona PACO = new Persona(9, "Paco Tirado", Variety.SPAIN, Temper.TOUCHY);
    private static final String BROKEN = "La cómoda llegó el lunes y cojea. El pedido es el 48213.";
    private static final Duration SOON = Duration.ofMinutes(4);

    @Test
    void anAnswerThatNamesTheMatterSaysSorryAndSaysWhenIsGood() {
        var answer =
                "Perdona, Carmen. El jueves pasamos a recoger la cómoda y te dejamos otra, sin coste.";

        assertThat(judge(CARMEN, answer, SOON)).isEqualTo(Verdict.GOOD);
    }

    @Test
    void theSameInEnglishIsGoodToo() {
        var gemma = new Persona(57, "Gemma Whitlock", Variety.BRITAIN, Temper.EVEN);

        assertThat(
                        Judging.judge(
                                gemma,
                                Matter.COMPLAIN,
                                "The desk arrived on Monday and wobbles.",
                                "Sorry, Gemma. We will swap the desk on Thursday, free of charge.",
                                SOON))
                .isEqualTo(Verdict.GOOD);
    }

    @Test
    void aShortAnswerIsPoor() {
        assertThat(judge(CARMEN, "Lo miramos.", SOON)).isEqualTo(Verdict.POOR);
    }

    @Test
    void whatWouldSuitAnybodyIsPoor() {
        assertThat(
                        judge(
                                CARMEN,
                                "Gracias por contactar con nosotros. Sentimos las molestias.",
                                SOON))
                .isEqualTo(Verdict.POOR);
    }

    @Test
    void theSameAnswerIsWorthLessWhenItComesLate() {
        var answer = "Perdona. Te enviamos otra cómoda.";

        assertThat(judge(CARMEN, answer, SOON)).isEqualTo(Verdict.GOOD);
        assertThat(judge(CARMEN, answer, Duration.ofHours(5))).isEqualTo(Verdict.FAIR);
    }

    @Test
    void aTouchyPersonIsHarderToPlease() {
        var answer = "Perdona. Te enviamos otra cómoda.";

        assertThat(judge(PACO, answer, SOON)).isEqualTo(Verdict.FAIR);
    }

    @Test
    void goodAnswersAreThankedAndPoorOnesProtested() {
        var reacting = new Reacting(7, "Olmo");
        var good =
                IntStream.range(0, 100)
                        .mapToObj(
                                entry ->
                                        reacting.answered(
                                                CARMEN,
                                                Matter.COMPLAIN,
                                                Verdict.GOOD,
                                                SOON,
                                                entry,
                                                0))
                        .toList();
        var poor =
                IntStream.range(0, 100)
                        .mapToObj(
                                entry ->
                                        reacting.answered(
                                                CARMEN,
                                                Matter.COMPLAIN,
                                                Verdict.POOR,
                                                SOON,
                                                entry,
                                                0))
                        .toList();

        assertThat(good)
                .hasAtLeastOneElementOfType(Reaction.Remark.class)
                .hasAtLeastOneElementOfType(Reaction.Withdrawal.class)
                .noneMatch(JudgingTest::waits);
        assertThat(poor).allMatch(JudgingTest::waits);
    }

    @Test
    void nobodyGoesOnForEver() {
        var reacting = new Reacting(7, "Olmo");

        assertThat(List.of(Verdict.values()))
                .allSatisfy(
                        verdict ->
                                assertThat(reacting.answered(PACO, Matter.ASK, verdict, SOON, 1, 4))
                                        .isEqualTo(new Reaction.Nothing()));
        assertThat(reacting.ignored(PACO, Matter.COMPLAIN, 1, 2))
                .matches(reaction -> !waits(reaction));
    }

    @Test
    void anAnswerThatCameLateIsThankedAsSuch() {
        var reacting = new Reacting(7, "Olmo");
        var thanks =
                IntStream.range(0, 100)
                        .mapToObj(
                                entry ->
                                        reacting.answered(
                                                CARMEN,
                                                Matter.ASK,
                                                Verdict.GOOD,
                                                Duration.ofHours(5),
                                                entry,
                                                0))
                        .filter(Reaction.Reply.class::isInstance)
                        .map(reaction -> ((Reaction.Reply) reaction).text())
                        .toList();

        assertThat(thanks)
                .isNotEmpty()
                .allMatch(Sentences.of(Variety.SPAIN).under("thank-late")::contains);
    }

    private static boolean waits(Reaction reaction) {
        return reaction instanceof Reaction.Reply reply && reply.waits();
    }

    private static Verdict judge(Persona who, String answer, Duration waited) {
        return Judging.judge(who, Matter.COMPLAIN, BROKEN, answer, waited);
    }
}
