package org.tertulia.inbox.review.web;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.Protocols;
import org.tertulia.playbook.web.Telling;
import org.tertulia.playbook.web.Titles;
import org.tertulia.web.Page;

/** What the protocols that led to answers are called. */
@Component
class ProtocolNames {

    private final Protocols protocols;

    ProtocolNames(Protocols protocols) {
        this.protocols = protocols;
    }

    /** By number; 0 is none. */
    Map<Integer, String> of(Sight sight, Page page) {
        var telling = Telling.to(page);
        var names = new HashMap<Integer, String>();
        names.put(0, page.t("inbox.satisfaction.noProtocol"));
        protocols.list(sight).forEach(it -> names.put(it.number(), Titles.of(telling, it)));
        return names;
    }
}
