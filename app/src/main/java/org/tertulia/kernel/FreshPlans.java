package org.tertulia.kernel;

import org.jooq.DSLContext;

/**
 * Has the database plan each statement of a transaction anew. A plan that it kept from when a table
 * was small reads all of it for every batch, until statistics tell that it has grown.
 */
public final class FreshPlans {

    private FreshPlans() {}

    /** Until the end of the transaction. */
    public static void in(DSLContext db) {
        db.execute("set local plan_cache_mode = force_custom_plan");
    }
}
