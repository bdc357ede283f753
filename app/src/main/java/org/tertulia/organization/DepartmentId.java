package org.tertulia.organization;

import java.util.UUID;
import org.tertulia.kernel.Uuid7;

/** One department. */
public record DepartmentId(UUID value) {

    static DepartmentId next() {
        return new DepartmentId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
