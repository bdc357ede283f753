package org.tertulia.networks.plaza;

import static org.tertulia.networks.plaza.db.Tables.ENTRY;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.plaza.Entry.Kind;

/** The practice network itself: takes what customers and brands say, and tells the brands of it. */
@Component
@Transactional
class Square {

    static final int LONGEST = 500;

    private final DSLContext dsl;
    private final Clock clock;
    private final Entries entries;
    private final Telling telling;

    Square(DSLContext dsl, Clock clock, Entries entries, Telling telling) {
        this.dsl = dsl;
        this.clock = clock;
        this.entries = entries;
        this.telling = telling;
    }

    /** A customer says something to all; beneath another entry when one is named. */
    public Entry say(ChannelId square, Customer customer, @Nullable Long beneath, String text) {
        return say(square, customer, beneath, text, clock.instant());
    }

    /** The same at a time gone by. */
    public Entry say(
            ChannelId square, Customer customer, @Nullable Long beneath, String text, Instant at) {
        var parent = beneath == null ? null : standing(square, beneath);
        var kind = parent == null ? Kind.POST : Kind.COMMENT;
        return told(add(square, kind, customer, null, parent, text, at, null), "created");
    }

    /** A customer says something to the brand alone. */
    public Entry whisper(ChannelId square, Customer customer, String text) {
        return whisper(square, customer, text, clock.instant());
    }

    /** The same at a time gone by. */
    public Entry whisper(ChannelId square, Customer customer, String text, Instant at) {
        var before = entries.lastDirect(square, customer.id()).orElse(null);
        return told(
                add(square, Kind.DIRECT, customer, customer, before, text, at, null), "created");
    }

    /** A customer writes an own entry anew. */
    public Entry edit(ChannelId square, Customer customer, long id, String text) {
        return edit(square, customer, id, text, clock.instant());
    }

    /** The same at a time gone by. */
    public Entry edit(ChannelId square, Customer customer, long id, String text, Instant at) {
        var entry = own(square, customer, id);
        dsl.update(ENTRY)
                .set(ENTRY.TEXT, fit(text))
                .set(ENTRY.EDITED_AT, at.truncatedTo(ChronoUnit.MICROS))
                .where(ENTRY.ID.eq(entry.id()))
                .execute();
        return told(again(entry), "edited");
    }

    /** A customer takes an own entry back. */
    public Entry delete(ChannelId square, Customer customer, long id) {
        return delete(square, customer, id, clock.instant());
    }

    /** The same at a time gone by. */
    public Entry delete(ChannelId square, Customer customer, long id, Instant at) {
        var entry = own(square, customer, id);
        dsl.update(ENTRY).set(ENTRY.DELETED_AT, at).where(ENTRY.ID.eq(entry.id())).execute();
        return told(again(entry), "deleted");
    }

    /** What a request came to; not {@code fresh} where its key was known. */
    record Taken(Entry entry, boolean fresh) {}

    /**
     * The brand's account says something; where keys are recognised, the same key again gives the
     * same entry. Null when what it answers is not there, or not any more.
     */
    public @Nullable Taken answer(Request request) {
        var square = request.square();
        if (request.keys()) {
            // The same request may come twice at once.
            dsl.select(
                            DSL.function(
                                    "pg_advisory_xact_lock",
                                    Object.class,
                                    DSL.val((long) request.key().hashCode())))
                    .fetch();
            var known = entries.byKey(square, request.key());
            if (known.isPresent()) {
                return new Taken(known.get(), false);
            }
        }
        var kind = request.kind();
        var beneath = request.beneath();
        var parent = beneath == null ? null : entries.find(square, beneath).orElse(null);
        if (kind != Kind.POST && (parent == null || parent.deleted())) {
            return null;
        }
        var with = kind == Kind.DIRECT && parent != null ? partner(parent) : null;
        var entry =
                add(
                        square,
                        kind,
                        null,
                        with,
                        parent,
                        request.text(),
                        clock.instant(),
                        request.key());
        telling.readers(square);
        return new Taken(entry, true);
    }

    /** Whom a private answer to this entry reaches. */
    private static @Nullable Customer partner(Entry parent) {
        return parent.with() == null ? parent.author() : parent.with();
    }

    private Entry add(
            ChannelId square,
            Kind kind,
            @Nullable Customer author,
            @Nullable Customer with,
            @Nullable Entry parent,
            String text,
            Instant at,
            @Nullable String key) {
        var id =
                dsl.insertInto(ENTRY)
                        .set(ENTRY.CHANNEL_ID, square.value())
                        .set(ENTRY.CUSTOMER_ID, author == null ? null : author.id())
                        .set(ENTRY.KIND, kind.word())
                        .set(ENTRY.PARENT_ID, parent == null ? null : parent.id())
                        .set(ENTRY.ROOT_ID, parent == null ? null : parent.thread())
                        .set(ENTRY.WITH_ID, with == null ? null : with.id())
                        .set(ENTRY.TEXT, fit(text))
                        .set(ENTRY.AT, at)
                        .set(ENTRY.IDEMPOTENCY_KEY, key)
                        .returningResult(ENTRY.ID)
                        .fetchSingle()
                        .value1();
        return entries.find(square, id).orElseThrow();
    }

    private Entry told(Entry entry, String what) {
        var parent =
                entry.parent() == null
                        ? null
                        : entries.find(entry.square(), entry.parent()).orElse(null);
        telling.brand(entry, parent, what);
        telling.readers(entry.square());
        return entry;
    }

    private Entry standing(ChannelId square, long id) {
        var entry = entries.find(square, id).orElseThrow(() -> new NotFound("entry:" + id));
        if (entry.deleted()) {
            throw new Refused(new PlazaRefusal.AlreadyDeleted());
        }
        return entry;
    }

    private Entry own(ChannelId square, Customer customer, long id) {
        var entry = standing(square, id);
        if (!customer.equals(entry.author())) {
            throw new Refused(new PlazaRefusal.NotYours());
        }
        return entry;
    }

    private Entry again(Entry entry) {
        return entries.find(entry.square(), entry.id()).orElseThrow();
    }

    private static String fit(String text) {
        if (!fits(text)) {
            throw new Refused(new PlazaRefusal.EntryUnfit(LONGEST));
        }
        return text.strip();
    }

    static boolean fits(String text) {
        var stripped = text.strip();
        return !stripped.isEmpty()
                && stripped.codePointCount(0, stripped.length()) <= LONGEST
                && stripped.indexOf('\0') < 0;
    }
}
