package org.tertulia.notifications;

import static org.jooq.impl.DSL.noCondition;
import static org.tertulia.notifications.db.Tables.NOTIFICATION;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tertulia.kernel.AfterCommit;
import org.tertulia.kernel.AtHand;
import org.tertulia.kernel.Hand;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Uuid7;
import org.tertulia.notifications.db.tables.records.NotificationRecord;
import org.tertulia.web.Unread;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What members were told. Each sees the own ones only: every question names whose. */
@Repository
public class Notifications implements Unread {

    private final DSLContext db;
    private final JsonMapper json;
    private final AtHand<MemberId, Integer> unread;

    Notifications(DSLContext db, JsonMapper json, Hand hand) {
        this.db = db;
        this.json = json;
        this.unread = hand.holding();
    }

    @Override
    public long of(MemberId who) {
        return unread.get(who, this::count);
    }

    private int count(MemberId who) {
        return db.fetchCount(
                NOTIFICATION,
                NOTIFICATION.MEMBER_ID.eq(who.value()).and(NOTIFICATION.READ_AT.isNull()));
    }

    /**
     * The newest first.
     *
     * @param before goes on after this one; null from the beginning
     */
    public List<Notification> list(MemberId whose, @Nullable UUID before, int most) {
        // The ids sort by time.
        var older = before == null ? noCondition() : NOTIFICATION.ID.lt(before);
        return db.selectFrom(NOTIFICATION)
                .where(NOTIFICATION.MEMBER_ID.eq(whose.value()))
                .and(older)
                .orderBy(NOTIFICATION.ID.desc())
                .limit(most)
                .fetch(this::notification);
    }

    /** How many of what somebody was told from then on they have not read. */
    public int unreadSince(MemberId whose, Instant since) {
        return db.fetchCount(
                NOTIFICATION,
                NOTIFICATION
                        .MEMBER_ID
                        .eq(whose.value())
                        .and(NOTIFICATION.READ_AT.isNull())
                        .and(NOTIFICATION.AT.ge(since)));
    }

    Told add(MemberId whom, String key, List<?> args, String url, Instant at) {
        var plain =
                args.stream()
                        .<Object>map(it -> it instanceof Number ? it : String.valueOf(it))
                        .toList();
        var told = new Told(Uuid7.next(), whom, key, plain, url, at);
        db.insertInto(NOTIFICATION)
                .set(NOTIFICATION.ID, told.id())
                .set(NOTIFICATION.MEMBER_ID, whom.value())
                .set(NOTIFICATION.KEY, key)
                .set(NOTIFICATION.ARGS, JSONB.valueOf(json.writeValueAsString(plain)))
                .set(NOTIFICATION.URL, url)
                .set(NOTIFICATION.AT, at)
                .execute();
        AfterCommit.run(() -> unread.forget(whom));
        return told;
    }

    String read(UUID id, MemberId whose, Instant at) {
        var mine = NOTIFICATION.ID.eq(id).and(NOTIFICATION.MEMBER_ID.eq(whose.value()));
        db.update(NOTIFICATION)
                .set(NOTIFICATION.READ_AT, at)
                .where(mine)
                .and(NOTIFICATION.READ_AT.isNull())
                .execute();
        AfterCommit.run(() -> unread.forget(whose));
        return db.select(NOTIFICATION.URL)
                .from(NOTIFICATION)
                .where(mine)
                .fetchOptional(NOTIFICATION.URL)
                .orElseThrow(() -> new NotFound("notification " + id));
    }

    void readAll(MemberId whose, Instant at) {
        db.update(NOTIFICATION)
                .set(NOTIFICATION.READ_AT, at)
                .where(NOTIFICATION.MEMBER_ID.eq(whose.value()))
                .and(NOTIFICATION.READ_AT.isNull())
                .execute();
        AfterCommit.run(() -> unread.forget(whose));
    }

    private Notification notification(NotificationRecord row) {
        return new Notification(
                row.getId(),
                row.getKey(),
                args(json.readTree(row.getArgs().data())),
                row.getUrl(),
                row.getAt(),
                row.getReadAt() != null);
    }

    private static List<Object> args(JsonNode node) {
        return node.valueStream()
                .<Object>map(it -> it.isNumber() ? it.numberValue() : it.asString())
                .toList();
    }
}
