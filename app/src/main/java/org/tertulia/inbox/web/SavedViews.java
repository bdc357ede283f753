package org.tertulia.inbox.web;

import static org.tertulia.inbox.db.Tables.SAVED_VIEW;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.inbox.InboxRefusal;
import org.tertulia.inbox.db.tables.records.SavedViewRecord;
import org.tertulia.kernel.AfterCommit;
import org.tertulia.kernel.AtHand;
import org.tertulia.kernel.Hand;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.SignedIn;
import org.tertulia.kernel.Uuid7;

/** The lists that a member keeps; nobody else sees them. */
@Repository
class SavedViews {

    private static final int NAME = 60;
    private static final int QUERY = 2_000;

    private final DSLContext db;
    private final Clock clock;
    private final AtHand<MemberId, List<SavedView>> atHand;

    SavedViews(DSLContext db, Clock clock, Hand hand) {
        this.db = db;
        this.clock = clock;
        this.atHand = hand.holding();
    }

    /** A kept list under its name. */
    record SavedView(UUID id, String name, Filter filter) {}

    List<SavedView> of(SignedIn who) {
        return atHand.get(who.id(), this::read);
    }

    private List<SavedView> read(MemberId whose) {
        return db.selectFrom(SAVED_VIEW)
                .where(SAVED_VIEW.MEMBER_ID.eq(whose.value()))
                .orderBy(SAVED_VIEW.NAME)
                .fetch(
                        row ->
                                new SavedView(
                                        row.getId(), row.getName(), Filter.parse(row.getQuery())));
    }

    @Transactional
    public void keep(SignedIn who, String given, Filter filter) {
        var name = given.strip();
        if (name.isEmpty()) {
            throw new Refused(new InboxRefusal.NothingSaid());
        }
        mustFit(NAME, name.codePointCount(0, name.length()));
        mustFit(QUERY, filter.query().length());
        var view =
                new SavedViewRecord(
                        Uuid7.next(), who.id().value(), name, filter.query(), clock.instant());
        if (db.insertInto(SAVED_VIEW).set(view).onConflictDoNothing().execute() == 0) {
            throw new Refused(new InboxRefusal.NameTaken(name));
        }
        AfterCommit.run(() -> atHand.forget(who.id()));
    }

    private static void mustFit(int limit, int length) {
        if (length > limit) {
            throw new Refused(new InboxRefusal.TooLong(limit, length));
        }
    }

    @Transactional
    public void drop(SignedIn who, UUID view) {
        var dropped =
                db.deleteFrom(SAVED_VIEW)
                        .where(SAVED_VIEW.ID.eq(view), SAVED_VIEW.MEMBER_ID.eq(who.id().value()))
                        .execute();
        if (dropped == 0) {
            throw new NotFound("saved view " + view);
        }
        AfterCommit.run(() -> atHand.forget(who.id()));
    }
}
