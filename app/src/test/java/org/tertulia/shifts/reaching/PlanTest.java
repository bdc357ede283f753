package org.tertulia.shifts.reaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.BEA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.OLGA;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tertulia.kernel.MemberId;
import org.tertulia.testing.Cast;

class PlanTest {

    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    private static final List<Step> USUAL = Chain.usual(Cast.OLMO).steps();

    @Test
    void eachStepCallsAfterTheOneBeforeHadItsTime() {
        var plan = plan(Map.of(Step.Kind.DUTY, List.of(ANA.id(), BEA.id())));

        assertThat(plan.turns())
                .extracting(turn -> turn.after().toMinutes())
                .containsExactly(0L, 10L, 20L);
        assertThat(plan.turns().getFirst().people()).containsExactly(ANA.id(), BEA.id());
        assertThat(plan.turns().getLast().people()).containsExactly(OLGA.id());
    }

    @Test
    void aStepWithNobodyCostsNoTime() {
        var plan = plan(Map.of(Step.Kind.DUTY, List.of()));

        assertThat(plan.turns().get(0).people()).isEmpty();
        assertThat(plan.turns().get(1).after()).isZero();
        assertThat(plan.turns().get(2).after()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void nobodyIsCalledTwice() {
        var plan = plan(Map.of(Step.Kind.SUPERVISOR, List.of(OLGA.id(), CARLA.id(), CARLA.id())));

        assertThat(plan.turns().get(1).people()).containsExactly(OLGA.id(), CARLA.id());
        assertThat(plan.turns().get(2).people()).isEmpty();
    }

    @Test
    void whoComesOnDutyMeanwhileIsCalledByTheStepThen() {
        var plan =
                Plan.of(
                        List.of(
                                new Step(Step.Kind.DUTY, null, 30),
                                new Step(Step.Kind.DUTY, null, 30)),
                        NOON,
                        (step, at) -> List.of(at.isAfter(NOON) ? BEA.id() : ANA.id()));

        assertThat(plan.turns().get(0).people()).containsExactly(ANA.id());
        assertThat(plan.turns().get(1).people()).containsExactly(BEA.id());
    }

    @Test
    void aCallGoesOnWhereItStoodAsThePlanForetold() {
        var crew = Map.of(Step.Kind.SUPERVISOR, List.<MemberId>of());
        var first = Plan.next(USUAL, 0, Set.of(), NOON, (step, at) -> people(crew, step));
        var second = Plan.next(USUAL, 1, Set.of(ANA.id()), NOON, (step, at) -> people(crew, step));
        var none =
                Plan.next(
                        USUAL,
                        3,
                        Set.of(ANA.id(), OLGA.id()),
                        NOON,
                        (step, at) -> people(crew, step));

        assertThat(first).hasValueSatisfying(turn -> assertThat(turn.position()).isZero());
        assertThat(second)
                .hasValueSatisfying(turn -> assertThat(turn.people()).containsExactly(OLGA.id()));
        assertThat(none).isEmpty();
    }

    private static Plan plan(Map<Step.Kind, List<MemberId>> crew) {
        return Plan.of(USUAL, NOON, (step, at) -> people(crew, step));
    }

    private static List<MemberId> people(Map<Step.Kind, List<MemberId>> crew, Step step) {
        return crew.getOrDefault(
                step.kind(),
                switch (step.kind()) {
                    case DUTY -> List.of(ANA.id());
                    case SUPERVISOR, MEMBER -> List.of(CARLA.id());
                    case OWNER -> List.of(OLGA.id());
                });
    }
}
