package org.tertulia.inbox;

import static org.tertulia.inbox.db.Tables.NOTE;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tertulia.audience.ContactId;
import org.tertulia.inbox.db.Routines;
import org.tertulia.inbox.db.tables.records.NoteMentionRecord;
import org.tertulia.inbox.db.tables.records.NoteRecord;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.NotFound;

/** What members left for one another. */
@Repository
class Notes {

    private final DSLContext db;

    Notes(DSLContext db) {
        this.db = db;
    }

    /**
     * Whether this member left it in this conversation before.
     *
     * @throws NotFound when it is somebody else's, or another conversation's
     */
    boolean known(UUID id, ConversationId conversation, MemberId by) {
        var note = db.fetchOptional(NOTE, NOTE.ID.eq(id));
        note.filter(
                        known ->
                                !known.getConversationId().equals(conversation.value())
                                        || !known.getMemberId().equals(by.value()))
                .ifPresent(
                        _ -> {
                            throw new NotFound("note:" + id);
                        });
        return note.isPresent();
    }

    void add(
            UUID id,
            ConversationId conversation,
            MemberId by,
            String text,
            Collection<MemberId> mentioned,
            Instant at) {
        db.executeInsert(new NoteRecord(id, conversation.value(), by.value(), at, text));
        db.batchInsert(
                        mentioned.stream()
                                .map(member -> new NoteMentionRecord(id, member.value()))
                                .toList())
                .execute();
    }

    /** Erases what we wrote in the conversations of a person, and says how much that was. */
    int erase(ContactId contact) {
        return Routines.eraseWords(db.configuration(), contact.value());
    }
}
