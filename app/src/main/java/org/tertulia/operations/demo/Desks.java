package org.tertulia.operations.demo;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.inbox.routing.Conditions;
import org.tertulia.inbox.routing.Queue;
import org.tertulia.inbox.routing.QueueId;
import org.tertulia.inbox.routing.Queueing;
import org.tertulia.inbox.routing.Queues;
import org.tertulia.inbox.routing.Rule;
import org.tertulia.inbox.routing.Rules;
import org.tertulia.inbox.routing.Ruling;
import org.tertulia.inbox.routing.Sharing;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Uuid7;
import org.tertulia.language.Intent;
import org.tertulia.language.Urgency;
import org.tertulia.organization.Arranging;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Department;
import org.tertulia.organization.DepartmentId;
import org.tertulia.organization.Departments;
import org.tertulia.organization.Sight;

/** Who attends what: two departments with a queue each, and the rules that fill them. */
@InDemo
@Component
class Desks {

    private static final String SALES = "Ventas";
    private static final String CARE = "Posventa";

    private final Departments departments;
    private final Arranging arranging;
    private final Queues queues;
    private final Queueing queueing;
    private final Rules rules;
    private final Ruling ruling;

    Desks(
            Departments departments,
            Arranging arranging,
            Queues queues,
            Queueing queueing,
            Rules rules,
            Ruling ruling) {
        this.departments = departments;
        this.arranging = arranging;
        this.queues = queues;
        this.queueing = queueing;
        this.rules = rules;
        this.ruling = ruling;
    }

    /** Places what is missing, as an owner; whether anything was. */
    boolean place(Sight owner, Brand brand, Set<MemberId> agents) {
        if (!rules.all(owner).isEmpty()) {
            return false;
        }
        var sales = queue(owner, brand.id(), SALES, agents);
        var care = queue(owner, brand.id(), CARE, agents);
        rule(owner, brand.id(), "Urgencias", complaints(), care, Urgency.URGENT);
        rule(owner, brand.id(), "Pedidos y facturas", orders(), care, null);
        rule(owner, brand.id(), "Quiere comprar", purchases(), sales, null);
        return true;
    }

    private QueueId queue(Sight owner, BrandId brand, String name, Set<MemberId> agents) {
        var there =
                queues.open(owner).stream().filter(each -> each.name().equals(name)).findFirst();
        return there.orElseGet(
                        () ->
                                queueing.add(
                                        owner,
                                        new Queue(
                                                QueueId.next(),
                                                0,
                                                brand,
                                                name,
                                                department(owner, name, agents),
                                                false,
                                                Sharing.HAND,
                                                null,
                                                false,
                                                0)))
                .id();
    }

    private DepartmentId department(Sight owner, String name, Set<MemberId> agents) {
        return departments.open(owner).stream()
                .filter(each -> each.name().equals(name))
                .map(Department::id)
                .findFirst()
                .orElseGet(() -> arranging.add(name, agents, Set.of(), owner));
    }

    private void rule(
            Sight owner,
            BrandId brand,
            String name,
            Conditions when,
            QueueId queue,
            @Nullable Urgency raises) {
        ruling.add(
                owner,
                new Rule(Uuid7.next(), 0, brand, name, 0, when, queue, null, raises, true, 0));
    }

    private static Conditions complaints() {
        return asking(Set.of(Intent.COMPLAINT), Urgency.URGENT, "");
    }

    private static Conditions orders() {
        return asking(Set.of(), null, "pedido OR factura OR order OR invoice OR repar*");
    }

    private static Conditions purchases() {
        return asking(Set.of(Intent.PURCHASE_INTENT), null, "");
    }

    private static Conditions asking(Set<Intent> intents, @Nullable Urgency urgency, String words) {
        return new Conditions(
                Set.of(), Set.of(), Set.of(), Set.of(), intents, urgency, Set.of(), Set.of(),
                List.of(), Set.of(), List.of(), words);
    }
}
