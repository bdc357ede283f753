package org.tertulia.inbox.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tertulia.organization.Sight;

/** Finds messages by their words. */
@Component
class Found {

    List<UUID> messages(Sight sight, String words) {
        return List.of();
    }
}
