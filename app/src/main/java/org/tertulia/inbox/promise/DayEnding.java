package org.tertulia.inbox.promise;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.tertulia.inbox.db.Tables.CONVERSATION;
import static org.tertulia.inbox.db.Tables.DAY_END;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Role;
import org.tertulia.notifications.Notifying;
import org.tertulia.organization.Companies;
import org.tertulia.organization.Company;
import org.tertulia.organization.Members;
import org.tertulia.shifts.hours.Calendar;
import org.tertulia.shifts.hours.Calendars;

/**
 * At the end of the company's day, who supervises a brand reads how many open questions there have
 * nobody's name on them; where nobody supervises, who owns the company does. The day ends when the
 * calendar of the company's promise closes, and not at all where it does not open; without a
 * calendar it ends at midnight, where the company is. Each day once.
 */
@Component
class DayEnding {

    /** What ended longer ago, while the program stood still, is history. */
    private static final Duration LONGEST = Duration.ofHours(12);

    private final Companies companies;
    private final Promises promises;
    private final Calendars calendars;
    private final Members members;
    private final Notifying notifying;
    private final DSLContext db;

    DayEnding(
            Companies companies,
            Promises promises,
            Calendars calendars,
            Members members,
            Notifying notifying,
            DSLContext db) {
        this.companies = companies;
        this.promises = promises;
        this.calendars = calendars;
        this.members = members;
        this.notifying = notifying;
        this.db = db;
    }

    private record Ended(LocalDate day, Instant at) {}

    /** Tells of a day that has ended by now, if nobody has. */
    @Transactional
    public void end(Instant now) {
        companies
                .known()
                .flatMap(company -> ended(company, now))
                .filter(ended -> isFirst(ended, now))
                .ifPresent(ended -> tell());
    }

    private Optional<Ended> ended(Company company, Instant now) {
        var calendar = calendar();
        var zone = calendar == null ? company.zone() : calendar.zone();
        var today = LocalDate.ofInstant(now, zone);
        return Stream.of(today, today.minusDays(1))
                .map(day -> ended(day, calendar, zone))
                .filter(Objects::nonNull)
                .filter(ended -> !ended.at().isAfter(now))
                .findFirst()
                .filter(ended -> ended.at().isAfter(now.minus(LONGEST)));
    }

    private @Nullable Calendar calendar() {
        var promise = promises.find(Scope.COMPANY, "").orElse(Promise.DEFAULT);
        return calendars.inForce().stream()
                .filter(calendar -> calendar.id().equals(promise.calendar()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Ended ended(LocalDate day, @Nullable Calendar calendar, ZoneId zone) {
        if (calendar == null) {
            return new Ended(day, day.plusDays(1).atStartOfDay(zone).toInstant());
        }
        var blocks = calendar.week().on(day.getDayOfWeek());
        if (blocks.isEmpty() || calendar.holidays().on(day)) {
            return null;
        }
        var closes = day.atStartOfDay().plusMinutes(blocks.getLast().to());
        return new Ended(day, closes.atZone(zone).toInstant());
    }

    private boolean isFirst(Ended ended, Instant now) {
        return db.insertInto(DAY_END)
                        .set(DAY_END.DAY, ended.day())
                        .set(DAY_END.AT, now)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    private void tell() {
        var nameless = new HashMap<MemberId, Integer>();
        nameless()
                .forEach(
                        (brand, many) ->
                                whom(new BrandId(brand))
                                        .forEach(who -> nameless.merge(who, many, Integer::sum)));
        nameless.forEach(
                (who, many) ->
                        notifying.tell(who, "inbox.notice.dayEnded", List.of(many), "/inbox/day"));
    }

    /** How many open questions of each brand have nobody's name on them, put off or not. */
    private Map<UUID, Integer> nameless() {
        return db.select(CONVERSATION.BRAND_ID, count())
                .from(CONVERSATION)
                .where(
                        CONVERSATION.STATE.in(inline("waiting"), inline("snoozed")),
                        CONVERSATION.STATE.in(
                                inline("waiting"), inline("claimed"), inline("snoozed")),
                        CONVERSATION.HOLDER_ID.isNull(),
                        CONVERSATION.DUE_AT.isNotNull())
                .groupBy(CONVERSATION.BRAND_ID)
                .fetchMap(CONVERSATION.BRAND_ID, count());
    }

    private List<MemberId> whom(BrandId brand) {
        var supervisors = members.having(Role.SUPERVISOR, brand);
        return supervisors.isEmpty() ? members.having(Role.OWNER, brand) : supervisors;
    }
}
