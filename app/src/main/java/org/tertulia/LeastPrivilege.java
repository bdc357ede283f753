package org.tertulia;

import org.jooq.DSLContext;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.StartRefused;

/** Stops the start when the application's role could rewrite the record. */
@Component
class LeastPrivilege implements InitializingBean {

    private static final String MAY_REWRITE =
            """
            select r.rolsuper
                or pg_has_role(current_user, (select nspowner from pg_namespace where nspname = 'messages'), 'member')
                or has_table_privilege('messages.body', 'update')
                or has_table_privilege('messages.body', 'delete')
            from pg_roles r where r.rolname = current_user
            """;

    private final DSLContext db;

    LeastPrivilege(DSLContext db) {
        this.db = db;
    }

    @Override
    public void afterPropertiesSet() {
        if (Boolean.TRUE.equals(db.fetchSingle(MAY_REWRITE).get(0, Boolean.class))) {
            throw new StartRefused(
                    "The database role that Tertulia works with may change or delete the record of messages."
                            + " Give it the rights of docs/operating.md and nothing more.");
        }
    }
}
