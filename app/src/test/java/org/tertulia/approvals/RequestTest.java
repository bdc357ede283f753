package org.tertulia.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.organization.DepartmentId;

class RequestTest {

    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");
    private static final DepartmentId LEGAL = new DepartmentId(new UUID(0, 1));
    private static final Person ANA = person(1, Role.AGENT);
    private static final Person BEA = person(2, Role.AGENT);
    private static final Person CARLA = person(3, Role.SUPERVISOR);
    private static final Person OLGA = person(4, Role.OWNER);
    private static final Person LEO =
            new Person(new MemberId(new UUID(7, 5)), Role.AGENT, Set.of(LEGAL));

    private static final Approvers SUPERVISION = new Approvers.OfRole(Role.SUPERVISOR);

    @Test
    void aRoleIncludesTheHigherOnes() {
        var request = asked(SUPERVISION);

        assertThat(request.isFor(CARLA)).isTrue();
        assertThat(request.isFor(OLGA)).isTrue();
        assertThat(request.isFor(BEA)).isFalse();
    }

    @Test
    void aDepartmentOrNamesIncludeNobodyElseButOwners() {
        var legal = asked(new Approvers.OfDepartment(LEGAL));
        var named = asked(new Approvers.Named(Set.of(BEA.id())));

        assertThat(legal.isFor(LEO)).isTrue();
        assertThat(legal.isFor(CARLA)).isFalse();
        assertThat(legal.isFor(OLGA)).isTrue();
        assertThat(named.isFor(BEA)).isTrue();
        assertThat(named.isFor(CARLA)).isFalse();
    }

    @Test
    void whoOnlyReadsApprovesNothing() {
        var reader = new Person(new MemberId(new UUID(7, 6)), Role.READER, Set.of(LEGAL));

        assertThat(asked(new Approvers.OfDepartment(LEGAL)).isFor(reader)).isFalse();
        assertThat(asked(new Approvers.Named(Set.of(reader.id()))).isFor(reader)).isFalse();
    }

    @Test
    void nobodyApprovesTheirOwn() {
        var own = Request.asked(subject(), 1, List.of(SUPERVISION), null, CARLA.id(), NOW);

        refuses(new ApprovalRefusal.OwnRequest(), () -> own.mustBeFor(CARLA));
        assertThat(own.isFor(OLGA)).isTrue();
    }

    @Test
    void stepsAreGrantedInOrderByDifferentPeople() {
        var first = asked(SUPERVISION, new Approvers.OfRole(Role.AGENT));
        var second = first.granted(CARLA.id(), 1, NOW);

        assertThat(second.waits()).isTrue();
        assertThat(second.nth()).isEqualTo(2);
        refuses(new ApprovalRefusal.AgreedBefore(), () -> second.mustBeFor(CARLA));
        var done = second.granted(BEA.id(), 1, NOW);
        assertThat(done.state()).isEqualTo(State.APPROVED);
        assertThat(done.granted()).containsExactly(CARLA.id(), BEA.id());
        assertThat(done.isFor(OLGA)).isFalse();
    }

    @Test
    void eachChangeIsAnotherVersionAndAnOlderOneIsRefused() {
        var request = asked(SUPERVISION);
        var renewed = request.renewed(2, request.steps(), null);

        assertThat(renewed.version()).isEqualTo(2);
        assertThat(renewed.text()).isEqualTo(2);
        refuses(new ApprovalRefusal.ChangedMeanwhile(), () -> renewed.mustBeAt(1));
        renewed.mustBeAt(2);
    }

    @Test
    void aNewTextTakesBackWhatWasGranted() {
        var granted =
                asked(SUPERVISION, new Approvers.OfRole(Role.OWNER)).granted(CARLA.id(), 1, NOW);
        var renewed = granted.renewed(2, granted.steps(), null);

        assertThat(renewed.granted()).isEmpty();
        assertThat(renewed.isFor(CARLA)).isTrue();
    }

    @Test
    void approversAreReadAsTheyAreWritten() {
        for (var approvers :
                List.of(
                        SUPERVISION,
                        new Approvers.OfRole(Role.AGENT),
                        new Approvers.OfDepartment(LEGAL),
                        new Approvers.Named(Set.of(ANA.id(), BEA.id())))) {
            assertThat(Approvers.of(approvers.text())).isEqualTo(approvers);
        }
    }

    private static Request asked(Approvers... steps) {
        return Request.asked(subject(), 1, List.of(steps), null, ANA.id(), NOW);
    }

    private static Subject subject() {
        return new Subject("answer", new UUID(9, 9), new BrandId(new UUID(8, 8)));
    }

    private static Person person(int n, Role role) {
        return new Person(new MemberId(new UUID(7, n)), role, Set.of());
    }

    private static void refuses(Refusal refusal, Runnable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act::run)
                .extracting(Refused::refusal)
                .isEqualTo(refusal);
    }
}
