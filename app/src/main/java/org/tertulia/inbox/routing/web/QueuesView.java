package org.tertulia.inbox.routing.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.inbox.routing.Queue;
import org.tertulia.organization.Department;

/** The queues of the brands that a person sees. */
record QueuesView(List<Row> rows, boolean severalBrands) {

    /** {@code department} is null where everybody takes from it. */
    record Row(Queue queue, String brand, @Nullable Department department) {

        /** Nobody but supervisors takes from it: its department has no people, or is closed. */
        boolean abandoned() {
            return department != null && (department.closed() || department.people().isEmpty());
        }
    }
}
