package org.tertulia.organization;

import java.util.Set;
import org.tertulia.kernel.MemberId;

/**
 * A part of the company that can act; {@code number} names it in URLs, {@code heads} decide for it
 * and are among its {@code people}. To a closed one nothing more is sent.
 */
public record Department(
        DepartmentId id,
        int number,
        String name,
        Set<MemberId> people,
        Set<MemberId> heads,
        boolean closed) {

    public Department {
        people = Set.copyOf(people);
        heads = Set.copyOf(heads);
    }
}
