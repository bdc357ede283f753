package org.tertulia.inbox.promise;

import static java.util.stream.Collectors.toMap;
import static org.tertulia.inbox.db.Tables.PROMISE;
import static org.tertulia.inbox.db.Tables.TERMS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Repository;
import org.tertulia.inbox.db.tables.records.PromiseRecord;
import org.tertulia.inbox.db.tables.records.TermsRecord;
import org.tertulia.kernel.AfterCommit;
import org.tertulia.kernel.AtHand;
import org.tertulia.kernel.Hand;
import org.tertulia.kernel.NotFound;
import org.tertulia.shifts.hours.Calendar;
import org.tertulia.shifts.hours.CalendarId;
import org.tertulia.shifts.hours.CalendarKept;
import org.tertulia.shifts.hours.CalendarUse;
import org.tertulia.shifts.hours.Calendars;
import org.tertulia.shifts.hours.Hours;

/** What is promised, at hand for every message that comes in, and the terms clocks run by. */
@Repository
public class Promises implements CalendarUse {

    private static final String ALL = "";

    private final DSLContext db;
    private final Calendars calendars;
    private final AtHand<String, Book> atHand;
    private final AtHand<UUID, Terms> known;

    Promises(DSLContext db, Calendars calendars, Hand hand) {
        this.db = db;
        this.calendars = calendars;
        this.atHand = hand.holding();
        this.known = hand.holding();
    }

    private record Key(Scope scope, String subject) {}

    /** A calendar as it counts now. */
    private record Counting(UUID edition, Hours hours) {}

    private record Book(Map<Key, Promise> promises, Map<CalendarId, Counting> calendars) {

        Promise on(Kind kind) {
            return Stream.of(Scope.values())
                    .map(scope -> promises.get(new Key(scope, kind.subject(scope))))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(Promise.DEFAULT);
        }
    }

    /** All that are set, the company's last. */
    public List<Promise> all() {
        return db.selectFrom(PROMISE).fetch(Promises::promise).stream()
                .sorted(Comparator.comparing(Promise::scope).thenComparing(Promise::subject))
                .toList();
    }

    /** What the clock of such a question runs by from now on. */
    public Terms on(Kind kind) {
        var book = atHand.get(ALL, any -> read());
        return terms(book, book.on(kind), kind.window());
    }

    /** What is promised for such a question now. */
    public Promise promise(Kind kind) {
        return atHand.get(ALL, any -> read()).on(kind);
    }

    private static Terms terms(Book book, Promise promise, @Nullable Duration window) {
        var calendar = promise.calendar();
        var counting = calendar == null ? null : book.calendars().get(calendar);
        return Terms.of(
                promise.within(),
                counting == null ? null : counting.edition(),
                counting == null ? Hours.ALWAYS : counting.hours(),
                promise.warn(),
                window);
    }

    private Book read() {
        var promises = all();
        var dated = promises.stream().anyMatch(promise -> promise.calendar() != null);
        return new Book(
                promises.stream().collect(toMap(it -> new Key(it.scope(), it.subject()), it -> it)),
                dated
                        ? calendars.inForce().stream()
                                .collect(toMap(Calendar::id, Promises::counting))
                        : Map.of());
    }

    private static Counting counting(Calendar calendar) {
        return new Counting(calendar.edition(), calendar.hours());
    }

    /** The terms of a clock that runs, by their id; null has those where nothing was ever set. */
    public Terms known(@Nullable UUID id) {
        return id == null ? Terms.DEFAULT : known.get(id, this::stored);
    }

    private Terms stored(UUID id) {
        return db.selectFrom(TERMS)
                .where(TERMS.ID.eq(id))
                .fetchOptional()
                .map(this::terms)
                .orElseThrow(() -> new NotFound("terms:" + id));
    }

    private Terms terms(TermsRecord row) {
        var edition = row.getEditionId();
        var window = row.getWindowMinutes();
        return new Terms(
                row.getId(),
                Duration.ofMinutes(row.getMinutes()),
                edition,
                edition == null ? Hours.ALWAYS : calendars.hours(edition),
                row.getWarn(),
                window == null ? null : Duration.ofMinutes(window));
    }

    /** Writes down what clocks run by from this transaction on: a statement at most. */
    public void keep(Collection<Terms> terms) {
        var rows = new ArrayList<TermsRecord>();
        terms.stream()
                .distinct()
                .forEach(
                        each -> {
                            if (each.id() != null) {
                                rows.add(row(each.id(), each));
                            }
                        });
        if (!rows.isEmpty()) {
            db.insertInto(TERMS).set(rows).onConflictDoNothing().execute();
        }
    }

    private static TermsRecord row(UUID id, Terms terms) {
        var window = terms.window();
        return new TermsRecord(
                id,
                (int) terms.within().toMinutes(),
                terms.edition(),
                terms.warn(),
                window == null ? null : (int) window.toMinutes());
    }

    Optional<Promise> find(Scope scope, String subject) {
        return db.selectFrom(PROMISE)
                .where(PROMISE.SCOPE.eq(scope.slug()), PROMISE.SUBJECT.eq(subject))
                .fetchOptional(Promises::promise);
    }

    void put(Promise promise) {
        var calendar = promise.calendar();
        var row =
                new PromiseRecord(
                        promise.scope().slug(),
                        promise.subject(),
                        (int) promise.within().toMinutes(),
                        calendar == null ? null : calendar.value(),
                        promise.warn());
        db.insertInto(PROMISE)
                .set(row)
                .onConflict(PROMISE.SCOPE, PROMISE.SUBJECT)
                .doUpdate()
                .set(row)
                .execute();
        AfterCommit.run(atHand::forgetAll);
    }

    void drop(Scope scope, String subject) {
        db.deleteFrom(PROMISE)
                .where(PROMISE.SCOPE.eq(scope.slug()), PROMISE.SUBJECT.eq(subject))
                .execute();
        AfterCommit.run(atHand::forgetAll);
    }

    @Override
    public boolean uses(CalendarId calendar) {
        return db.fetchExists(PROMISE, PROMISE.CALENDAR_ID.eq(calendar.value()));
    }

    /** What is asked from now on is counted by its new edition. */
    @EventListener(id = "inbox.promises")
    void on(CalendarKept kept) {
        AfterCommit.run(atHand::forgetAll);
    }

    private static Promise promise(PromiseRecord row) {
        var calendar = row.getCalendarId();
        return new Promise(
                Scope.of(row.getScope()).orElseThrow(),
                row.getSubject(),
                Duration.ofMinutes(row.getMinutes()),
                calendar == null ? null : new CalendarId(calendar),
                row.getWarn());
    }
}
