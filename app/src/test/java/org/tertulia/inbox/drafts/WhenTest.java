package org.tertulia.inbox.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tertulia.approvals.Approvers;
import org.tertulia.inbox.routing.QueueId;
import org.tertulia.kernel.Role;
import org.tertulia.language.Intent;
import org.tertulia.language.Text;
import org.tertulia.language.Urgency;
import org.tertulia.networks.ChannelId;
import org.tertulia.organization.DepartmentId;

class WhenTest {

    private static final DepartmentId AGENCY = new DepartmentId(new UUID(1, 1));
    private static final QueueId QUEUE = new QueueId(new UUID(2, 1));
    private static final ChannelId CHANNEL = new ChannelId(new UUID(3, 1));
    private static final Occasion OCCASION =
            occasion(
                    Role.AGENT, 10, 5, "Quiero hablar con vuestros abogados", "Te devolvemos todo");

    @Test
    void whatAsksForNothingFitsEveryAnswer() {
        assertThat(When.ALWAYS.fit(OCCASION)).hasValue(List.of());
    }

    @Test
    void allThatIsAskedMustHold() {
        assertThat(when(Role.AGENT, 0, 0, Set.of(AGENCY), Urgency.URGENT).fit(OCCASION))
                .hasValue(List.of("author=agent", "department", "urgency=crisis"));
        assertThat(when(Role.AGENT, 5, 0, Set.of(AGENCY), Urgency.URGENT).fit(OCCASION)).isEmpty();
        assertThat(when(null, 0, 0, Set.of(other()), null).fit(OCCASION)).isEmpty();
    }

    @Test
    void whoHasMoreSayIsNotAskedAsIfTheyHadLess() {
        var supervisor = occasion(Role.SUPERVISOR, 10, 5, "", "");

        assertThat(when(Role.AGENT, 0, 0, Set.of(), null).fit(supervisor)).isEmpty();
        assertThat(when(Role.SUPERVISOR, 0, 0, Set.of(), null).fit(OCCASION)).isPresent();
    }

    @Test
    void oneIsNewByDaysOrByAnswers() {
        assertThat(when(null, 11, 0, Set.of(), null).fit(OCCASION)).hasValue(List.of("new"));
        assertThat(when(null, 10, 0, Set.of(), null).fit(OCCASION)).isEmpty();
        assertThat(when(null, 1, 6, Set.of(), null).fit(OCCASION)).isPresent();
        assertThat(when(null, 1, 5, Set.of(), null).fit(OCCASION)).isEmpty();
    }

    @Test
    void wordsAreSoughtInWhatWasAskedAndInWhatIsToBeSaid() {
        assertThat(saying("ABOGADOS").fit(OCCASION)).hasValue(List.of("asked=ABOGADOS"));
        assertThat(saying("abogad*").fit(OCCASION)).hasValue(List.of("asked=abogad*"));
        assertThat(saying("devolvemos todo").fit(OCCASION))
                .hasValue(List.of("draft=devolvemos todo"));
        assertThat(saying("abogad").fit(OCCASION)).isEmpty();
        assertThat(saying("volvemos").fit(OCCASION)).isEmpty();
        assertThat(saying("nada", "vuestros").fit(OCCASION)).isPresent();
    }

    @Test
    void placesAndIntentsAreAskedFor() {
        var here =
                new When(
                        null,
                        0,
                        0,
                        Set.of(),
                        Set.of(Intent.COMPLAINT, Intent.PRAISE),
                        null,
                        List.of(),
                        Set.of(QUEUE),
                        Set.of(CHANNEL));
        var elsewhere =
                new When(
                        null,
                        0,
                        0,
                        Set.of(),
                        Set.of(),
                        null,
                        List.of(),
                        Set.of(new QueueId(new UUID(2, 2))),
                        Set.of());

        assertThat(here.fit(OCCASION)).hasValue(List.of("intent=complaint", "queue", "channel"));
        assertThat(elsewhere.fit(OCCASION)).isEmpty();
    }

    @Test
    void whoAgreesOnceAgreesForAllGrounds() {
        var supervision = new Approvers.OfRole(Role.SUPERVISOR);
        var owner = new Approvers.OfRole(Role.OWNER);
        var need =
                Need.NONE
                        .and(new Ground(false, "Una", List.of()), List.of(supervision))
                        .and(new Ground(true, "Otra", List.of()), List.of(supervision, owner));

        assertThat(need.grounds()).hasSize(2);
        assertThat(need.steps()).containsExactly(supervision, owner);
    }

    @Test
    void groundsAreReadAsTheyAreWritten() {
        for (var ground :
                List.of(
                        new Ground(true, "Error nuestro", List.of()),
                        new Ground(false, "p y r", List.of("new", "asked=abogad*")))) {
            assertThat(Ground.of(ground.text())).isEqualTo(ground);
        }
    }

    private static When when(
            @Nullable Role author,
            int days,
            int answers,
            Set<DepartmentId> departments,
            @Nullable Urgency urgency) {
        return new When(
                author,
                days,
                answers,
                departments,
                Set.of(),
                urgency,
                List.of(),
                Set.of(),
                Set.of());
    }

    private static When saying(String... words) {
        return new When(null, 0, 0, Set.of(), Set.of(), null, List.of(words), Set.of(), Set.of());
    }

    private static DepartmentId other() {
        return new DepartmentId(new UUID(1, 2));
    }

    private static Occasion occasion(
            Role author, int days, int answers, String asked, String draft) {
        return new Occasion(
                author,
                days,
                answers,
                Set.of(AGENCY),
                Set.of(Intent.COMPLAINT),
                Urgency.CRISIS,
                QUEUE,
                CHANNEL,
                List.of(Text.fold(asked)),
                Text.fold(draft));
    }
}
