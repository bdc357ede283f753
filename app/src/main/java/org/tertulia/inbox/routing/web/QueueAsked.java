package org.tertulia.inbox.routing.web;

import org.jspecify.annotations.Nullable;

/**
 * A queue as forms and programs write it; {@code number} is 0 for a new one, {@code department} 0
 * where everybody takes from it, {@code most} null where there is no limit, {@code spoken} where it
 * goes to who speaks the language, {@code leads} where what comes in is a lead.
 */
record QueueAsked(
        int number,
        int brand,
        String name,
        int department,
        String sharing,
        @Nullable Integer most,
        boolean spoken,
        boolean leads,
        int version) {

    /** The same with the version that is there now. */
    QueueAsked with(int known) {
        return new QueueAsked(number, brand, name, department, sharing, most, spoken, leads, known);
    }
}
