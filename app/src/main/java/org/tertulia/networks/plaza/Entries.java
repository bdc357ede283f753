package org.tertulia.networks.plaza;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.tertulia.networks.plaza.db.Tables.CUSTOMER;
import static org.tertulia.networks.plaza.db.Tables.ENTRY;
import static org.tertulia.networks.plaza.db.Tables.FILE;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record3;
import org.jooq.Result;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tertulia.files.Attached;
import org.tertulia.networks.ChannelId;

/** What was said on the squares. */
@Repository
class Entries {

    private static final org.tertulia.networks.plaza.db.tables.Customer WITH =
            CUSTOMER.as("with_customer");

    private static final Field<Result<Record3<String, String, Boolean>>> FILES =
            multiset(
                            select(FILE.PATH, FILE.LABEL, FILE.PICTURE)
                                    .from(FILE)
                                    .where(FILE.CHANNEL_ID.eq(ENTRY.CHANNEL_ID))
                                    .and(FILE.KEY.eq(ENTRY.IDEMPOTENCY_KEY))
                                    .orderBy(FILE.I))
                    .as("files");

    private final DSLContext dsl;

    Entries(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<Entry> find(ChannelId square, long id) {
        return entries()
                .where(ENTRY.CHANNEL_ID.eq(square.value()), ENTRY.ID.eq(id))
                .fetchOptional(Entries::entry);
    }

    /** What came of the first request with this key. */
    Optional<Entry> byKey(ChannelId square, String idempotencyKey) {
        return entries()
                .where(ENTRY.IDEMPOTENCY_KEY.eq(idempotencyKey))
                .and(ENTRY.CHANNEL_ID.eq(square.value()))
                .orderBy(ENTRY.ID)
                .limit(1)
                .fetchOptional(Entries::entry);
    }

    void bring(ChannelId square, String idempotencyKey, List<Attached> files) {
        var i = 0;
        for (var file : files) {
            dsl.insertInto(FILE)
                    .set(FILE.CHANNEL_ID, square.value())
                    .set(FILE.KEY, idempotencyKey)
                    .set(FILE.I, i++)
                    .set(FILE.PATH, file.path())
                    .set(FILE.LABEL, file.label())
                    .set(FILE.PICTURE, file.type().picture())
                    .onConflictDoNothing()
                    .execute();
        }
    }

    /** Whether the brand said something in this thread after this entry. */
    boolean answered(Entry entry) {
        return dsl.fetchExists(
                ENTRY,
                ENTRY.CHANNEL_ID.eq(entry.square().value()),
                ENTRY.ROOT_ID.eq(entry.thread()),
                ENTRY.CUSTOMER_ID.isNull(),
                ENTRY.ID.gt(entry.id()));
    }

    /** Whether this customer said just that there. */
    boolean said(ChannelId square, Customer customer, String text) {
        return dsl.fetchExists(
                ENTRY,
                ENTRY.CHANNEL_ID.eq(square.value()),
                ENTRY.CUSTOMER_ID.eq(customer.id()),
                ENTRY.TEXT.eq(text));
    }

    /** The latest so many of those before the given one, oldest first. */
    List<Entry> latest(ChannelId square, long before, int most) {
        var newestFirst =
                entries()
                        .where(ENTRY.CHANNEL_ID.eq(square.value()), ENTRY.ID.lt(before))
                        .orderBy(ENTRY.ID.desc())
                        .limit(most)
                        .fetch(Entries::entry);
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    /** Those of these numbers. */
    List<Entry> of(ChannelId square, Collection<Long> ids) {
        return entries()
                .where(ENTRY.CHANNEL_ID.eq(square.value()), ENTRY.ID.in(ids))
                .fetch(Entries::entry);
    }

    /** What was last said between this customer and the brand in private, oldest first. */
    List<Entry> directs(ChannelId square, Customer with, int most) {
        var newestFirst =
                entries()
                        .where(ENTRY.CHANNEL_ID.eq(square.value()), ENTRY.WITH_ID.eq(with.id()))
                        .orderBy(ENTRY.ID.desc())
                        .limit(most)
                        .fetch(Entries::entry);
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    /** The last thing said between this customer and the brand in private. */
    Optional<Entry> lastDirect(ChannelId square, UUID with) {
        return entries()
                .where(ENTRY.CHANNEL_ID.eq(square.value()), ENTRY.WITH_ID.eq(with))
                .orderBy(ENTRY.ID.desc())
                .limit(1)
                .fetchOptional(Entries::entry);
    }

    private SelectOnConditionStep<Record> entries() {
        return dsl.select(ENTRY.fields())
                .select(CUSTOMER.ID, CUSTOMER.HANDLE, CUSTOMER.NAME)
                .select(WITH.ID, WITH.HANDLE, WITH.NAME)
                .select(FILES)
                .from(ENTRY)
                .leftJoin(CUSTOMER)
                .on(CUSTOMER.ID.eq(ENTRY.CUSTOMER_ID))
                .leftJoin(WITH)
                .on(WITH.ID.eq(ENTRY.WITH_ID));
    }

    private static Entry entry(Record row) {
        return new Entry(
                row.get(ENTRY.ID),
                new ChannelId(row.get(ENTRY.CHANNEL_ID)),
                Entry.Kind.of(row.get(ENTRY.KIND)),
                customer(row, CUSTOMER),
                customer(row, WITH),
                row.get(ENTRY.PARENT_ID),
                row.get(ENTRY.ROOT_ID),
                row.get(ENTRY.TEXT),
                row.get(ENTRY.AT),
                row.get(ENTRY.EDITED_AT),
                row.get(ENTRY.DELETED_AT),
                row.get(FILES).map(it -> new Entry.Picture(it.value1(), it.value2(), it.value3())));
    }

    private static @Nullable Customer customer(
            Record row, org.tertulia.networks.plaza.db.tables.Customer table) {
        return row.get(table.ID) == null
                ? null
                : new Customer(row.get(table.ID), row.get(table.HANDLE), row.get(table.NAME));
    }
}
