package org.tertulia.listening.crisis;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.tertulia.listening.alerts.db.Tables.ALERT;
import static org.tertulia.listening.crisis.db.Tables.ENTRY;
import static org.tertulia.listening.crisis.db.Tables.PRESENCE;
import static org.tertulia.listening.crisis.db.Tables.ROOM;
import static org.tertulia.listening.crisis.db.Tables.TASK;
import static org.tertulia.listening.db.Tables.MENTION;
import static org.tertulia.listening.db.Tables.WATCH;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.NotFound;
import org.tertulia.listening.alerts.Alert;
import org.tertulia.listening.crisis.db.tables.records.RoomRecord;
import org.tertulia.networks.ChannelId;
import org.tertulia.organization.Sight;

/** The crisis rooms, and what happened in them. */
@Repository
public class Rooms {

    private final DSLContext db;

    Rooms(DSLContext db) {
        this.db = db;
    }

    /** The newest first, before a number (null: from the newest on). */
    public List<Room> list(Sight sight, @Nullable Integer before, int most) {
        return db.selectFrom(ROOM)
                .where(seen(sight))
                .and(before == null ? noCondition() : ROOM.NUMBER.lt(before))
                .orderBy(ROOM.CLOSED_AT.isNotNull(), ROOM.NUMBER.desc())
                .limit(most)
                .fetch(Rooms::room);
    }

    /**
     * The room of this number.
     *
     * @throws NotFound when there is none, or none that the person sees
     */
    public Room find(Sight sight, int number) {
        return db.selectFrom(ROOM)
                .where(seen(sight), ROOM.NUMBER.eq(number))
                .fetchOptional(Rooms::room)
                .orElseThrow(() -> new NotFound("crisis-room:" + number));
    }

    /** That of an alert, if somebody opened one. */
    public Optional<Room> of(Sight sight, Alert alert) {
        return db.selectFrom(ROOM)
                .where(seen(sight), ROOM.ALERT_ID.eq(alert.id()))
                .fetchOptional(Rooms::room);
    }

    /**
     * Whether a room was open at that moment over what the message is part of: what a watch found,
     * what was said on a channel, or the brand as a whole. For the program's own work.
     */
    public boolean concern(BrandId brand, ChannelId channel, UUID message, Instant at) {
        var found =
                exists(
                        selectOne()
                                .from(WATCH)
                                .join(MENTION)
                                .on(
                                        MENTION.WATCH_ID.eq(WATCH.ID),
                                        MENTION.EDITION.eq(WATCH.EDITION))
                                .where(WATCH.ID.eq(ALERT.ABOUT), MENTION.MESSAGE_ID.eq(message)));
        return db.fetchExists(
                selectOne()
                        .from(ROOM)
                        .join(ALERT)
                        .on(ALERT.ID.eq(ROOM.ALERT_ID))
                        .where(ROOM.BRAND_ID.eq(brand.value()), ROOM.OPENED_AT.le(at))
                        .and(ROOM.CLOSED_AT.isNull().or(ROOM.CLOSED_AT.gt(at)))
                        .and(ALERT.ABOUT.isNull().or(ALERT.ABOUT.eq(channel.value())).or(found)));
    }

    /** As {@link #find}, and nobody else writes there until the transaction ends. */
    Room hold(Sight sight, int number) {
        return db.selectFrom(ROOM)
                .where(seen(sight), ROOM.NUMBER.eq(number))
                .forUpdate()
                .fetchOptional(Rooms::room)
                .orElseThrow(() -> new NotFound("crisis-room:" + number));
    }

    /** The whole log, the oldest first. */
    public List<Entry> log(Room room) {
        return db.selectFrom(ENTRY)
                .where(ENTRY.ROOM_ID.eq(room.id()))
                .orderBy(ENTRY.N)
                .fetch(
                        row ->
                                new Entry(
                                        row.getN(),
                                        row.getAt(),
                                        new MemberId(row.getByMember()),
                                        Entry.Kind.valueOf(row.getKind().toUpperCase(Locale.ROOT)),
                                        row.getText()));
    }

    /** What is still to be done first, by its time. */
    public List<Task> tasks(Room room) {
        return db.select(ENTRY.N, ENTRY.TEXT, TASK.WHO, TASK.DUE_AT, TASK.DONE_AT)
                .from(TASK)
                .join(ENTRY)
                .on(ENTRY.ROOM_ID.eq(TASK.ROOM_ID), ENTRY.N.eq(TASK.N))
                .where(TASK.ROOM_ID.eq(room.id()))
                .orderBy(TASK.DONE_AT.isNotNull(), TASK.DUE_AT, TASK.N)
                .fetch(
                        row ->
                                new Task(
                                        row.value1(),
                                        row.value2(),
                                        new MemberId(row.value3()),
                                        row.value4(),
                                        row.value5()));
    }

    /** Who is in, the first to come first. */
    public List<MemberId> present(Room room) {
        return db.selectFrom(PRESENCE)
                .where(PRESENCE.ROOM_ID.eq(room.id()), PRESENCE.LEFT_AT.isNull())
                .orderBy(PRESENCE.SINCE)
                .fetch(row -> new MemberId(row.getMemberId()));
    }

    Room add(Room room) {
        var number =
                db.insertInto(ROOM)
                        .set(ROOM.ID, room.id())
                        .set(ROOM.BRAND_ID, room.brand().value())
                        .set(ROOM.ALERT_ID, room.alert())
                        .set(ROOM.TITLE, room.title())
                        .set(ROOM.OPENED_AT, room.openedAt())
                        .set(ROOM.OPENED_BY, room.openedBy().value())
                        .returningResult(ROOM.NUMBER)
                        .fetchSingle()
                        .value1();
        return new Room(
                room.id(),
                number,
                room.brand(),
                room.alert(),
                room.title(),
                room.openedAt(),
                room.openedBy(),
                null);
    }

    /** The line's number; empty where a line of this key is there already. */
    Optional<Integer> add(
            Room room, UUID key, Entry.Kind kind, String text, MemberId by, Instant at) {
        if (db.fetchExists(ENTRY, ENTRY.ROOM_ID.eq(room.id()).and(ENTRY.KEY.eq(key)))) {
            return Optional.empty();
        }
        var n =
                db.select(coalesce(max(ENTRY.N), 0).plus(1))
                        .from(ENTRY)
                        .where(ENTRY.ROOM_ID.eq(room.id()))
                        .fetchSingle()
                        .value1();
        db.insertInto(ENTRY)
                .set(ENTRY.ROOM_ID, room.id())
                .set(ENTRY.N, n)
                .set(ENTRY.AT, at)
                .set(ENTRY.BY_MEMBER, by.value())
                .set(ENTRY.KIND, kind.word())
                .set(ENTRY.TEXT, text)
                .set(ENTRY.KEY, key)
                .execute();
        return Optional.of(n);
    }

    void give(Room room, int n, MemberId who, Instant dueAt) {
        db.insertInto(TASK)
                .set(TASK.ROOM_ID, room.id())
                .set(TASK.N, n)
                .set(TASK.WHO, who.value())
                .set(TASK.DUE_AT, dueAt)
                .execute();
    }

    /** False where it was done already. */
    boolean done(Room room, int n, MemberId by, Instant at) {
        return db.update(TASK)
                        .set(TASK.DONE_AT, at)
                        .set(TASK.DONE_BY, by.value())
                        .where(TASK.ROOM_ID.eq(room.id()), TASK.N.eq(n), TASK.DONE_AT.isNull())
                        .execute()
                == 1;
    }

    /** False where the person was in already. */
    boolean enter(Room room, MemberId who, Instant at) {
        return db.insertInto(PRESENCE)
                        .set(PRESENCE.ROOM_ID, room.id())
                        .set(PRESENCE.MEMBER_ID, who.value())
                        .set(PRESENCE.SINCE, at)
                        .onConflict(PRESENCE.ROOM_ID, PRESENCE.MEMBER_ID)
                        .doUpdate()
                        .set(PRESENCE.SINCE, at)
                        .setNull(PRESENCE.LEFT_AT)
                        .where(PRESENCE.LEFT_AT.isNotNull())
                        .execute()
                == 1;
    }

    /** False where the person was not in. */
    boolean leave(Room room, MemberId who, Instant at) {
        return db.update(PRESENCE)
                        .set(PRESENCE.LEFT_AT, at)
                        .where(PRESENCE.ROOM_ID.eq(room.id()))
                        .and(PRESENCE.MEMBER_ID.eq(who.value()))
                        .and(PRESENCE.LEFT_AT.isNull())
                        .execute()
                == 1;
    }

    void close(Room room, Room.Closure closure) {
        db.update(ROOM)
                .set(ROOM.CLOSED_AT, closure.at())
                .set(ROOM.CLOSED_BY, closure.by().value())
                .set(ROOM.CONCLUSION, closure.conclusion())
                .where(ROOM.ID.eq(room.id()))
                .execute();
    }

    private static Condition seen(Sight sight) {
        return ROOM.BRAND_ID.in(sight.brandIds());
    }

    private static Room room(RoomRecord row) {
        var at = row.getClosedAt();
        var by = row.getClosedBy();
        var conclusion = row.getConclusion();
        return new Room(
                row.getId(),
                row.getNumber(),
                new BrandId(row.getBrandId()),
                row.getAlertId(),
                row.getTitle(),
                row.getOpenedAt(),
                new MemberId(row.getOpenedBy()),
                at == null || by == null || conclusion == null
                        ? null
                        : new Room.Closure(new MemberId(by), at, conclusion));
    }
}
