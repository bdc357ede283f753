package org.tertulia.inbox;

import static org.tertulia.inbox.db.Tables.ACT;
import static org.tertulia.inbox.db.Tables.ASIDE;
import static org.tertulia.inbox.db.Tables.COMPLAINT;
import static org.tertulia.inbox.db.Tables.CONVERSATION;
import static org.tertulia.inbox.db.Tables.MERGE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tertulia.inbox.db.Routines;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Uuid7;

/** Which conversations turned out to be one matter. */
@Repository
public class Merges {

    /** What can be done with a conversation and leaves it as it was but for who has it. */
    private static final List<String> HARMLESS =
            List.of(
                    "claimed",
                    "given",
                    "taken-over",
                    "handed-over",
                    "off-duty",
                    "released",
                    "assigned",
                    "merged",
                    "merged-into",
                    "unmerged");

    private final DSLContext db;

    Merges(DSLContext db) {
        this.db = db;
    }

    /** One that is in force: the number of the other, and when. */
    public record Merge(UUID id, long source, Instant at) {}

    /** The last one into this conversation, which alone can be undone. */
    public Optional<Merge> last(Conversation target) {
        return db.select(MERGE.ID, CONVERSATION.NUMBER, MERGE.AT)
                .from(MERGE)
                .join(CONVERSATION)
                .on(CONVERSATION.ID.eq(MERGE.SOURCE_ID))
                .where(MERGE.TARGET_ID.eq(target.id().value()), MERGE.UNDONE_AT.isNull())
                .orderBy(MERGE.AT.desc(), MERGE.ID.desc())
                .limit(1)
                .fetchOptional(row -> new Merge(row.value1(), row.value2(), row.value3()));
    }

    /** Whether both are formal complaints. */
    boolean bothComplaints(Conversation one, Conversation other) {
        return db.fetchCount(
                        COMPLAINT,
                        COMPLAINT.CONVERSATION_ID.in(List.of(one.id().value(), other.id().value())))
                > 1;
    }

    /** Whether anything was done with the target since that the snapshots know nothing of. */
    boolean doneSince(Conversation target, Merge merge) {
        return db.fetchExists(
                ACT,
                ACT.CONVERSATION_ID.eq(target.id().value()),
                ACT.AT.gt(merge.at()),
                ACT.WHAT.notIn(HARMLESS));
    }

    /** Whether both go on in private. */
    boolean bothAside(Conversation one, Conversation other) {
        return db.fetchCount(
                        ASIDE,
                        ASIDE.CONVERSATION_ID
                                .in(List.of(one.id().value(), other.id().value()))
                                .and(ASIDE.ENDED_AT.isNull()))
                > 1;
    }

    /**
     * All that was said in the source lies in the target; {@code pauses} where its clock goes on.
     */
    void add(Conversation target, Conversation source, MemberId by, Instant at, boolean pauses) {
        Routines.mergeConversations(
                db.configuration(),
                Uuid7.next(),
                source.id().value(),
                target.id().value(),
                by.value(),
                at,
                pauses);
    }

    /** Both are as they were; what came since stays where it came. */
    void undo(Merge merge, MemberId by, Instant at) {
        Routines.undoMerge(db.configuration(), merge.id(), by.value(), at);
    }
}
