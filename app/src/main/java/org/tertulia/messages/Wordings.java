package org.tertulia.messages;

import static org.tertulia.messages.db.Tables.BODY;
import static org.tertulia.messages.db.Tables.FACT;
import static org.tertulia.messages.db.Tables.VERSION;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.organization.Sight;

/** Only what messages say, as they stand: for who reads thousands of them and shows none. */
@Component
@Transactional(readOnly = true)
public class Wordings {

    private final DSLContext db;

    Wordings(DSLContext db) {
        this.db = db;
    }

    /** The text of a message and its language, where that is known. */
    public record Wording(String text, @Nullable String language) {}

    /** Those of these messages; what was erased, or is out of sight, is left out. */
    public Map<MessageId, Wording> of(Sight sight, Collection<MessageId> ids) {
        var wordings = new HashMap<MessageId, Wording>();
        db.select(BODY.MESSAGE_ID, BODY.TEXT, VERSION.LANGUAGE)
                .from(BODY)
                .join(FACT)
                .on(FACT.ID.eq(BODY.MESSAGE_ID))
                .join(VERSION)
                .on(VERSION.MESSAGE_ID.eq(BODY.MESSAGE_ID), VERSION.N.eq(BODY.N))
                .where(
                        BODY.MESSAGE_ID.eq(
                                DSL.any(ids.stream().map(MessageId::value).toArray(UUID[]::new))),
                        FACT.BRAND_ID.in(sight.brandIds()))
                // The last form comes last, and stays.
                .orderBy(VERSION.AT, VERSION.N)
                .forEach(
                        row -> {
                            var text = row.value2();
                            if (text != null) {
                                wordings.put(
                                        new MessageId(row.value1()),
                                        new Wording(text, row.value3()));
                            }
                        });
        return wordings;
    }
}
