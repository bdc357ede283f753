package org.tertulia.messages;

import static org.tertulia.messages.db.Tables.BODY;
import static org.tertulia.messages.db.Tables.FACT;
import static org.tertulia.messages.db.Tables.VERSION;
import static org.tertulia.messages.read.Tables.MESSAGE;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.NotFound;
import org.tertulia.networks.Author;
import org.tertulia.networks.ChannelId;
import org.tertulia.organization.Sight;

/** Reads the record. */
@Component
@Transactional(readOnly = true)
public class Messages {

    private final DSLContext db;

    Messages(DSLContext db) {
        this.db = db;
    }

    /** A form that a message had; without author and text when it is a deletion, or erased. */
    public record Version(
            int n,
            StreamEntry.What what,
            Instant at,
            Instant heardAt,
            @Nullable Author author,
            @Nullable String text,
            List<org.tertulia.networks.Media> media,
            boolean erased) {

        public Version {
            media = List.copyOf(media);
        }
    }

    /** The message as it stands. */
    public Message byId(Sight sight, MessageId id) {
        return byIds(sight, List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("message:" + id));
    }

    /** The messages as they stand, in the order asked for; those out of sight are left out. */
    public List<Message> byIds(Sight sight, Collection<MessageId> ids) {
        return ordered(ids, MESSAGE.BRAND_ID.in(sight.brandIds()));
    }

    /** All forms of a message in the order in which they were recorded. */
    public List<Version> versions(Sight sight, MessageId id) {
        var versions =
                db.select()
                        .from(VERSION)
                        .join(FACT)
                        .on(FACT.ID.eq(VERSION.MESSAGE_ID))
                        .leftJoin(BODY)
                        .on(BODY.MESSAGE_ID.eq(VERSION.MESSAGE_ID), BODY.N.eq(VERSION.N))
                        .where(FACT.ID.eq(id.value()), FACT.BRAND_ID.in(sight.brandIds()))
                        .orderBy(VERSION.N)
                        .fetch(Messages::version);
        if (versions.isEmpty()) {
            throw new NotFound("message:" + id);
        }
        return versions;
    }

    /** For the program itself, which sees everything. */
    List<Message> all(Collection<MessageId> ids) {
        return ordered(ids, DSL.noCondition());
    }

    private List<Message> ordered(Collection<MessageId> ids, Condition condition) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var distinct = ids.stream().map(MessageId::value).distinct().toList();
        Map<UUID, Message> found =
                db.selectFrom(MESSAGE)
                        .where(MESSAGE.ID.eq(DSL.any(distinct.toArray(UUID[]::new))))
                        .and(condition)
                        .fetchStream()
                        .map(Messages::message)
                        .collect(
                                Collectors.toMap(
                                        message -> message.id().value(), message -> message));
        return distinct.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    static Message message(Record row) {
        var parent = row.get(MESSAGE.PARENT_ID);
        return new Message(
                new MessageId(row.get(MESSAGE.ID)),
                new ChannelId(row.get(MESSAGE.CHANNEL_ID)),
                new BrandId(row.get(MESSAGE.BRAND_ID)),
                row.get(MESSAGE.DIRECTION).equals("out"),
                Message.Kind.valueOf(row.get(MESSAGE.KIND).toUpperCase(Locale.ROOT)),
                author(
                        row.get(MESSAGE.AUTHOR_KEY),
                        row.get(MESSAGE.AUTHOR_HANDLE),
                        row.get(MESSAGE.AUTHOR_NAME),
                        row.get(MESSAGE.AUTHOR_AVATAR)),
                row.get(MESSAGE.TEXT),
                row.get(MESSAGE.AT),
                row.get(MESSAGE.HEARD_AT),
                row.get(MESSAGE.URL),
                Json.media(row.get(MESSAGE.MEDIA)),
                Json.quoted(row.get(MESSAGE.QUOTED)),
                parent == null ? null : new MessageId(parent),
                row.get(MESSAGE.REMOTE_ID),
                row.get(MESSAGE.LANGUAGE),
                Understood.of(row),
                row.get(MESSAGE.HISTORY),
                row.get(MESSAGE.EDITED),
                row.get(MESSAGE.ERASED),
                row.get(MESSAGE.DELETED_AT));
    }

    private static Version version(Record row) {
        var what = StreamEntry.What.valueOf(row.get(VERSION.WHAT).toUpperCase(Locale.ROOT));
        var text = row.get(BODY.TEXT);
        return new Version(
                row.get(VERSION.N),
                what,
                row.get(VERSION.AT),
                row.get(VERSION.HEARD_AT),
                author(
                        row.get(BODY.AUTHOR_KEY),
                        row.get(BODY.AUTHOR_HANDLE),
                        row.get(BODY.AUTHOR_NAME),
                        row.get(BODY.AUTHOR_AVATAR)),
                text,
                Json.media(row.get(BODY.MEDIA)),
                what != StreamEntry.What.DELETION && text == null);
    }

    private static @Nullable Author author(
            @Nullable String key,
            @Nullable String handle,
            @Nullable String name,
            @Nullable String avatar) {
        return key == null ? null : new Author(key, handle, name == null ? key : name, avatar);
    }
}
