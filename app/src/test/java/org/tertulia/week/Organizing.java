package org.tertulia.week;

import static java.util.stream.Collectors.toSet;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.OLGA;
import static org.tertulia.testing.Cast.OLMO;
import static org.tertulia.testing.Cast.sight;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tertulia.approvals.Approvers;
import org.tertulia.inbox.drafts.When;
import org.tertulia.inbox.routing.Conditions;
import org.tertulia.inbox.routing.Queue;
import org.tertulia.inbox.routing.QueueId;
import org.tertulia.inbox.routing.Queueing;
import org.tertulia.inbox.routing.Rule;
import org.tertulia.inbox.routing.Ruling;
import org.tertulia.inbox.routing.Sharing;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.Uuid7;
import org.tertulia.language.Urgency;
import org.tertulia.organization.Arranging;
import org.tertulia.organization.DepartmentId;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.Drafting;
import org.tertulia.playbook.Proposing;
import org.tertulia.playbook.Reviewing;

/**
 * How the firm works: crises have a queue from which people take, money one that is shared out; the
 * first answers of each agent need approval, and so does what a protocol says.
 */
class Organizing {

    /** So many answers of an agent are looked at before they go. */
    static final int LOOKED_AT = 5;

    /** What is put in the queue of those who know about money. */
    static final String MONEY = "charged";

    private static final String PROTOCOL =
            """
            protocol week
            title es: La semana
            title en: The week
            applies: urgency is urgent

            == ours: question
            es: ¿Ha sido culpa nuestra?
            en: Was it our fault?
            - yes -> sorry
              es: Sí
              en: Yes
            - no -> done
              es: No
              en: No

            == sorry: instruction
            approval: supervisor
            es: Pide perdón y di qué se hará.
            en: Apologise and say what will be done.
            next: done

            == done: end
            how: answered
            """;

    private final Arranging arranging;
    private final Queueing queueing;
    private final Ruling ruling;
    private final org.tertulia.inbox.drafts.Ruling approving;
    private final Drafting drafting;
    private final Proposing proposing;
    private final Reviewing reviewing;

    Organizing(
            Arranging arranging,
            Queueing queueing,
            Ruling ruling,
            org.tertulia.inbox.drafts.Ruling approving,
            Drafting drafting,
            Proposing proposing,
            Reviewing reviewing) {
        this.arranging = arranging;
        this.queueing = queueing;
        this.ruling = ruling;
        this.approving = approving;
        this.drafting = drafting;
        this.proposing = proposing;
        this.reviewing = reviewing;
    }

    record Queues(Queue crises, Queue money) {}

    Queues queues(List<Sight> people) {
        var all = people.stream().map(each -> each.who().id()).collect(toSet());
        var care = arranging.add("Atención", all, Set.of(), sight(OLGA));
        var crises = queue("Crisis", null, Sharing.HAND, null);
        var money = queue("Cobros", care, Sharing.FEWEST, 4);
        rule("Crisis", asking(Urgency.CRISIS, ""), crises);
        rule("Cobros", asking(null, MONEY), money);
        approving.add(
                sight(CARLA),
                new org.tertulia.inbox.drafts.Rule(
                        Uuid7.next(),
                        0,
                        OLMO,
                        "Primeras respuestas",
                        new When(
                                Role.AGENT,
                                0,
                                LOOKED_AT,
                                Set.of(),
                                Set.of(),
                                null,
                                List.of(),
                                Set.of(),
                                Set.of()),
                        List.of(new Approvers.OfRole(Role.SUPERVISOR)),
                        true,
                        0));
        return new Queues(crises, money);
    }

    private Queue queue(
            String name, @Nullable DepartmentId owner, Sharing sharing, @Nullable Integer most) {
        var asked = new Queue(QueueId.next(), 0, OLMO, name, owner, false, sharing, most, false, 0);
        return queueing.add(sight(CARLA), asked);
    }

    private void rule(String name, Conditions when, Queue queue) {
        ruling.add(
                sight(CARLA),
                new Rule(Uuid7.next(), 0, OLMO, name, 0, when, queue.id(), null, null, true, 0));
    }

    private static Conditions asking(@Nullable Urgency urgency, String words) {
        return new Conditions(
                Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), urgency, Set.of(), Set.of(),
                List.of(), Set.of(), List.of(), words);
    }

    /** Its number. */
    int protocol() {
        var draft = drafting.create(sight(CARLA), PROTOCOL);
        var proposed = proposing.propose(sight(CARLA), draft.protocol(), 1, "so we work");
        return reviewing
                .approve(sight(CARLA), draft.protocol(), proposed.revision(), null, null)
                .protocol();
    }
}
