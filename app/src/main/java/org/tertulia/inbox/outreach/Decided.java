package org.tertulia.inbox.outreach;

import static org.tertulia.inbox.db.Tables.CONVERSATION;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.tertulia.inbox.ConversationId;
import org.tertulia.kernel.Refused;
import org.tertulia.organization.Members;

/** Tells who comes second what was decided, and by whom. */
@Component
public class Decided {

    private final Members members;
    private final DSLContext db;

    Decided(Members members, DSLContext db) {
        this.members = members;
        this.db = db;
    }

    /** The number of the conversation that a part began. */
    public long number(ConversationId conversation) {
        return db.select(CONVERSATION.NUMBER)
                .from(CONVERSATION)
                .where(CONVERSATION.ID.eq(conversation.value()))
                .fetchSingle()
                .value1();
    }

    /** With {@link OutreachRefusal.BegunByColleague} or {@link OutreachRefusal.NotWorthIt}. */
    public Refused refused(Part part) {
        var name = members.names(List.of(part.by())).getOrDefault(part.by(), "");
        var conversation = part.conversation();
        return new Refused(
                conversation == null
                        ? new OutreachRefusal.NotWorthIt(name)
                        : new OutreachRefusal.BegunByColleague(name, number(conversation)));
    }
}
