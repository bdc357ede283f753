package org.tertulia.inbox;

import java.util.UUID;
import org.jooq.Record2;
import org.tertulia.kernel.BrandId;

/** That a conversation looks different now. */
record Changed(long number, BrandId brand) {

    static Changed of(Conversation conversation) {
        return new Changed(conversation.number(), conversation.brand());
    }

    static Changed of(Record2<Long, UUID> row) {
        return new Changed(row.value1(), new BrandId(row.value2()));
    }
}
