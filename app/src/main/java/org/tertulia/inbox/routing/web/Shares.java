package org.tertulia.inbox.routing.web;

import org.tertulia.inbox.routing.Queue;
import org.tertulia.inbox.routing.Sharing;
import org.tertulia.web.Page;

/** How a queue is shared, in words. */
final class Shares {

    private Shares() {}

    static String text(Page page, Queue queue) {
        var most = queue.most();
        return queue.sharing() == Sharing.HAND || most == null
                ? QueuePages.sharing(page, queue.sharing())
                : page.t("inbox.queue.sharing.most", most);
    }
}
