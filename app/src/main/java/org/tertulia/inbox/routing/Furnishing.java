package org.tertulia.inbox.routing;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.BrandId;
import org.tertulia.organization.BrandAdded;
import org.tertulia.organization.CompanySetUp;

/** Each brand has its main queue from the start. */
@Component
class Furnishing {

    private final Queues queues;

    Furnishing(Queues queues) {
        this.queues = queues;
    }

    @EventListener(id = "inbox.routing.first-brand")
    void on(CompanySetUp setUp) {
        furnish(setUp.brand());
    }

    @EventListener(id = "inbox.routing.brand")
    void on(BrandAdded added) {
        furnish(added.brand());
    }

    private void furnish(BrandId brand) {
        queues.furnish(List.of(brand));
    }
}
