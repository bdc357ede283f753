package org.tertulia.playbook.situations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.messages.MessageId;
import org.tertulia.playbook.situations.SituationState.Adopted;
import org.tertulia.playbook.situations.SituationState.Covered;
import org.tertulia.playbook.situations.SituationState.Declined;
import org.tertulia.playbook.situations.SituationState.InReview;
import org.tertulia.playbook.situations.SituationState.Joined;
import org.tertulia.playbook.situations.SituationState.Open;
import org.tertulia.playbook.situations.SituationState.Proposed;
import org.tertulia.testing.Cast;

class SituationTest {

    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
    private static final MemberId CARLA = Cast.CARLA.id();
    private static final Written WRITTEN = new Written(4, 2);

    private final Situation open = situation(new Open());
    private final Situation written = open.pursued(WRITTEN);
    private final Situation inReview = written.proposed();

    @Test
    void itGoesTheWayOfTheVersionThatIsWrittenForIt() {
        assertThat(written.state()).isEqualTo(new Proposed(WRITTEN));
        assertThat(inReview.state()).isEqualTo(new InReview(WRITTEN));
        assertThat(inReview.returned().state()).isEqualTo(new Proposed(WRITTEN));
        assertThat(inReview.adopted(CARLA, NOON).state())
                .isEqualTo(new Adopted(WRITTEN, CARLA, NOON));
        assertThat(inReview.dropped().state()).isEqualTo(new Open());
        assertThat(written.dropped().state()).isEqualTo(new Open());
    }

    @Test
    void whatIsNotItsTurnChangesNothing() {
        assertThat(open.proposed()).isEqualTo(open);
        assertThat(open.returned()).isEqualTo(open);
        assertThat(open.adopted(CARLA, NOON)).isEqualTo(open);
        var declined = open.decided(new Declined("no", CARLA, NOON));
        assertThat(declined.dropped()).isEqualTo(declined);
        assertThat(declined.adopted(CARLA, NOON)).isEqualTo(declined);
    }

    @Test
    void oneVersionIsWrittenForIt() {
        refuses(new SituationRefusal.SituationPursued(4), () -> written.pursued(WRITTEN));
        refuses(new SituationRefusal.SituationPursued(4), () -> inReview.pursued(WRITTEN));
        refuses(
                new SituationRefusal.SituationDecided(),
                () -> open.decided(new Covered(4, CARLA, NOON)).pursued(WRITTEN));
    }

    @Test
    void whatWaitsForAReviewIsDecidedThere() {
        var covered = new Covered(4, CARLA, NOON);
        assertThat(open.decided(covered).state()).isEqualTo(covered);
        assertThat(written.decided(covered).state()).isEqualTo(covered);
        refuses(new SituationRefusal.SituationInReview(4), () -> inReview.decided(covered));
        refuses(
                new SituationRefusal.SituationDecided(),
                () -> open.decided(covered).decided(covered));
    }

    @Test
    void aDecisionIsTakenBackButNotWhatIsInTheManual() {
        for (var decision :
                List.of(
                        new Declined("no", CARLA, NOON),
                        new Covered(4, CARLA, NOON),
                        new Joined(9, CARLA, NOON))) {
            assertThat(open.decided(decision).reopened()).isEqualTo(open);
        }
        refuses(new SituationRefusal.SituationUndecided(), written::reopened);
        refuses(
                new SituationRefusal.SituationAdoptedForEver(),
                () -> inReview.adopted(CARLA, NOON).reopened());
    }

    private static Situation situation(SituationState state) {
        return new Situation(
                7,
                Cast.OLMO,
                1042,
                List.of(new MessageId(new UUID(0, 1))),
                "Pregunta por Guadalajara",
                null,
                Cast.ANA.id(),
                NOON,
                null,
                state);
    }

    private static void refuses(Refusal refusal, Runnable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act::run)
                .extracting(Refused::refusal)
                .isEqualTo(refusal);
    }
}
