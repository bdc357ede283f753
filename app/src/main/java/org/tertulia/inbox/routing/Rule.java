package org.tertulia.inbox.routing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;
import org.tertulia.language.Urgency;

/**
 * Where a message that opens a conversation goes, if it fits; {@code number} names it in URLs.
 *
 * @param place its place among the rules of the brand, from 1; the first that fits decides
 * @param person who gets the conversation at once; null where it waits for whoever takes it
 * @param raises how urgent it is held to be at least; null where that is left as understood
 * @param version grows with each change: who changes an old one is told so
 */
public record Rule(
        UUID id,
        int number,
        BrandId brand,
        String name,
        int place,
        Conditions when,
        QueueId queue,
        @Nullable MemberId person,
        @Nullable Urgency raises,
        boolean active,
        int version) {

    /** At another place among the rules. */
    Rule at(int other) {
        return new Rule(
                id, number, brand, name, other, when, queue, person, raises, active, version);
    }
}
