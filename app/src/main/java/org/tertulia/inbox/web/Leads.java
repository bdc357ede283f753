package org.tertulia.inbox.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.inbox.walking.Standing;
import org.tertulia.inbox.walking.Walks;
import org.tertulia.messages.MessageId;
import org.tertulia.organization.Sight;

/** Says of answers by which protocols they were given. */
@Component
@Transactional(readOnly = true)
class Leads {

    private final Walks walks;
    private final Standing standing;

    Leads(Walks walks, Standing standing) {
        this.walks = walks;
        this.standing = standing;
    }

    /** Those of these answers that came of one. */
    Map<MessageId, Led> of(Sight sight, Collection<MessageId> answers) {
        var led = new HashMap<MessageId, Led>();
        walks.led(sight, answers)
                .forEach(
                        (answer, walked) ->
                                standing.passed(sight, walked)
                                        .ifPresent(walk -> led.put(answer, new Led(walked, walk))));
        return led;
    }
}
