package org.tertulia.inbox.routing.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.inbox.routing.Queue;
import org.tertulia.inbox.routing.QueueId;
import org.tertulia.inbox.routing.RoutingRefusal;
import org.tertulia.inbox.routing.Sharing;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Brands;
import org.tertulia.organization.DepartmentId;
import org.tertulia.organization.Departments;
import org.tertulia.organization.Sight;
import org.tertulia.web.Shown;

/** Queues as forms and programs write them, and back. */
@Component
class QueueReading {

    private final Brands brands;
    private final Departments departments;

    QueueReading(Brands brands, Departments departments) {
        this.brands = brands;
        this.departments = departments;
    }

    Queue queue(Sight sight, QueueAsked asked) {
        return new Queue(
                QueueId.next(),
                asked.number(),
                brands.find(asked.brand(), sight)
                        .map(Brand::id)
                        .orElseThrow(() -> new Refused(new RoutingRefusal.BrandUnfit())),
                asked.name(),
                department(sight, asked.department()),
                false,
                Sharing.of(asked.sharing())
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                new RoutingRefusal.SharingUnfit(
                                                        Shown.beginning(asked.sharing())))),
                asked.most(),
                asked.spoken(),
                asked.leads(),
                false,
                asked.version());
    }

    private @Nullable DepartmentId department(Sight sight, int number) {
        if (number == 0) {
            return null;
        }
        try {
            return departments.find(sight, number).id();
        } catch (NotFound none) {
            throw new Refused(new RoutingRefusal.DepartmentUnfit());
        }
    }

    QueueAsked asked(Sight sight, Queue queue) {
        var owner = queue.department();
        var department = owner == null ? null : departments.known(List.of(owner)).get(owner);
        return new QueueAsked(
                queue.number(),
                brands.find(queue.brand(), sight).map(Brand::number).orElse(0),
                queue.name(),
                department == null ? 0 : department.number(),
                queue.sharing().word(),
                queue.most(),
                queue.spoken(),
                queue.leads(),
                queue.version());
    }
}
