package org.tertulia.kernel;

import org.jooq.DSLContext;

/**
 * Has the database plan each statement of a transaction that takes in a batch for just this batch,
 * and look up by keys whatever it joins. A plan kept from when a table was small reads all of it
 * for every batch, until statistics tell that it has grown; and thousands of rows looked up by key
 * seem dearer than reading a whole table of some hundred thousand, as if memory were a slow disk.
 */
public final class FreshPlans {

    private FreshPlans() {}

    /** Until the end of the transaction. */
    public static void in(DSLContext db) {
        db.fetch(
                """
                select set_config('plan_cache_mode', 'force_custom_plan', true),
                    set_config('random_page_cost', '1.1', true),
                    set_config('enable_seqscan', 'off', true)
                """);
    }
}
