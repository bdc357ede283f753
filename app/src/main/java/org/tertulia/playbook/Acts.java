package org.tertulia.playbook;

import static org.tertulia.playbook.db.Tables.ACT;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tertulia.kernel.MemberId;
import org.tertulia.organization.Sight;

/** What was done with the versions of a protocol. */
@Repository
public class Acts {

    private final DSLContext db;

    Acts(DSLContext db) {
        this.db = db;
    }

    /** The latest first. */
    public List<Act> of(Sight sight, int protocol) {
        return db.selectFrom(ACT)
                .where(ACT.PROTOCOL_NUMBER.eq(protocol))
                .orderBy(ACT.I.desc())
                .fetch(
                        row ->
                                new Act(
                                        row.getN(),
                                        Act.What.of(row.getWhat()),
                                        row.getWords(),
                                        new MemberId(row.getByMember()),
                                        row.getAt()));
    }
}
