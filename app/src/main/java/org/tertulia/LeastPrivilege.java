package org.tertulia;

import org.jooq.DSLContext;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.StartRefused;

/** Stops the start when the application's role could rewrite the record. */
@Component
class LeastPrivilege implements InitializingBean {

    /** A table of the record that the role owns, or may change or empty. */
    private static final String REWRITABLE =
            """
            select string_agg(t.name, ', ')
            from unnest(array['messages.fact', 'messages.version', 'messages.body', 'messages.stream',
                    'messages.confirmation', 'messages.erasure', 'networks.inbound', 'audit.entry',
                    'networks_plaza.journal']) as t(name)
            join pg_class c on c.oid = t.name::regclass
            where pg_has_role(current_user, c.relowner, 'member')
                or has_table_privilege(c.oid, 'update, delete, truncate')
            """;

    private final DSLContext db;

    LeastPrivilege(DSLContext db) {
        this.db = db;
    }

    @Override
    public void afterPropertiesSet() {
        var rewritable = db.fetchSingle(REWRITABLE).get(0, String.class);
        if (rewritable != null) {
            throw new StartRefused(
                    "The database role that Tertulia works with may change or delete the record (%s)."
                                    .formatted(rewritable)
                            + " Give it the rights of docs/operating.md and nothing more.");
        }
    }
}
