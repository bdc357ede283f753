package org.tertulia.inbox.routing;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.BrandId;

/** The queues and rules in memory; a number tells whether they are still the newest. */
@Component
class Routes {

    private final Queues queues;
    private final Rules rules;
    private @Nullable Read read;

    Routes(Queues queues, Rules rules) {
        this.queues = queues;
        this.rules = rules;
    }

    private record Read(long revision, Router router) {}

    /** With every change that was committed by now, and a main queue for each of these brands. */
    Router current(Collection<BrandId> brands) {
        var router = current();
        var bare = brands.stream().filter(brand -> !router.knows(brand)).toList();
        if (bare.isEmpty()) {
            return router;
        }
        // Undone with the transaction, so that it is not kept.
        queues.furnish(bare);
        return new Router(queues.all(), rules.all());
    }

    synchronized Router current() {
        var newest = queues.revision();
        if (read == null || read.revision() != newest) {
            read = new Read(newest, new Router(queues.all(), rules.all()));
        }
        return read.router();
    }

    synchronized void forget() {
        read = null;
    }
}
