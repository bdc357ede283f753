package org.tertulia.inbox.routing;

import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.BrandId;
import org.tertulia.organization.DepartmentId;

/**
 * Where conversations of a brand wait; {@code number} names it in URLs.
 *
 * @param department whose people take from it; null where everybody does who answers for the brand
 * @param main takes what no rule takes
 * @param most so many open conversations of a person are enough; null where there is no limit
 * @param spoken where it is shared out: to who speaks the language of the message, if they are
 *     there
 * @param leads what comes into it is a lead: somebody may buy
 * @param version grows with each change: who changes an old one is told so
 */
public record Queue(
        QueueId id,
        int number,
        BrandId brand,
        String name,
        @Nullable DepartmentId department,
        boolean main,
        Sharing sharing,
        @Nullable Integer most,
        boolean spoken,
        boolean leads,
        boolean closed,
        int version) {

    /** One that takes no leads, and is shared whatever the language. */
    public Queue(
            QueueId id,
            int number,
            BrandId brand,
            String name,
            @Nullable DepartmentId department,
            boolean main,
            Sharing sharing,
            @Nullable Integer most,
            boolean closed,
            int version) {
        this(
                id,
                number,
                brand,
                name,
                department,
                main,
                sharing,
                most,
                false,
                false,
                closed,
                version);
    }

    /** Whether the program may give one more to somebody with so many open ones. */
    public boolean hasRoom(int held) {
        return sharing == Sharing.HAND || most == null || held < most;
    }
}
