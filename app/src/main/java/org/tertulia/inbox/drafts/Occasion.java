package org.tertulia.inbox.drafts;

import java.util.List;
import java.util.Set;
import org.tertulia.inbox.routing.QueueId;
import org.tertulia.kernel.Role;
import org.tertulia.language.Intent;
import org.tertulia.language.Urgency;
import org.tertulia.networks.ChannelId;
import org.tertulia.organization.DepartmentId;

/**
 * What is known of an answer that is about to be said.
 *
 * @param days since its author's first answer; 0 for who has given none
 * @param answers how many its author has given
 * @param intents of what the contact asked
 * @param asked what the contact wrote since nobody answered, and {@code draft} what is to be said;
 *     both folded
 */
record Occasion(
        Role author,
        long days,
        int answers,
        Set<DepartmentId> departments,
        Set<Intent> intents,
        Urgency urgency,
        QueueId queue,
        ChannelId channel,
        List<String> asked,
        String draft) {

    Occasion {
        departments = Set.copyOf(departments);
        intents = Set.copyOf(intents);
        asked = List.copyOf(asked);
    }
}
