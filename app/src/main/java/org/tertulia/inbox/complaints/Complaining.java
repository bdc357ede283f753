package org.tertulia.inbox.complaints;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.inbox.Conversation;
import org.tertulia.inbox.Conversations;
import org.tertulia.inbox.InboxRefusal;
import org.tertulia.inbox.complaints.ComplaintFact.ComplaintFiled;
import org.tertulia.inbox.complaints.ComplaintFact.ComplaintResolved;
import org.tertulia.inbox.complaints.ComplaintFact.ComplaintRuleSet;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.UseCase;
import org.tertulia.organization.Companies;
import org.tertulia.organization.Company;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.hours.Block;
import org.tertulia.shifts.hours.Calendar;
import org.tertulia.shifts.hours.CalendarId;
import org.tertulia.shifts.hours.Calendars;
import org.tertulia.shifts.hours.Holidays;
import org.tertulia.shifts.hours.Hours;
import org.tertulia.shifts.hours.Week;
import org.tertulia.web.Live;

/** Makes a conversation a formal complaint, says how it ended, and by when they have to. */
@UseCase
public class Complaining {

    public static final int LEAST_DAYS = 1;
    public static final int MOST_DAYS = 250;

    private final Complaints complaints;
    private final Conversations conversations;
    private final Calendars calendars;
    private final Companies companies;
    private final ApplicationEventPublisher events;
    private final Live live;
    private final Clock clock;

    Complaining(
            Complaints complaints,
            Conversations conversations,
            Calendars calendars,
            Companies companies,
            ApplicationEventPublisher events,
            Live live,
            Clock clock) {
        this.complaints = complaints;
        this.conversations = conversations;
        this.calendars = calendars;
        this.companies = companies;
        this.events = events;
        this.live = live;
        this.clock = clock;
    }

    /** The conversation is a complaint; it is one once, with the reference it got then. */
    public Complaint file(Sight sight, long number) {
        var conversation = conversation(sight, number);
        conversation.state().mustGoOnHere();
        return complaints.of(conversation).orElseGet(() -> file(sight, conversation));
    }

    private Complaint file(Sight sight, Conversation conversation) {
        var at = clock.instant();
        var rule = complaints.rule();
        var calendar = calendar(rule.calendar());
        var zone = calendar.map(Calendar::zone).orElseGet(this::zone);
        var hours = calendar.map(Calendar::hours).orElseGet(() -> weekdays(zone));
        var today = at.atZone(zone).toLocalDate();
        var next = complaints.next(today.getYear());
        // Who filed it meanwhile had the number before: this one waited for it.
        var other = complaints.of(conversation);
        if (other.isPresent()) {
            throw new Refused(new ComplaintRefusal.AlreadyFiled(other.get().reference()));
        }
        var due = hours.workingDaysAfter(today, rule.days());
        var complaint = complaint(conversation, today.getYear(), next, at, due, zone);
        var before = hours.workingDaysAfter(today, rule.days() - 1).atStartOfDay(zone);
        complaints.add(
                conversation,
                complaint,
                sight.who().id(),
                rule.days(),
                calendar.map(Calendar::edition).orElse(null),
                hours.opens(before.toInstant()));
        events.publishEvent(
                new ComplaintFiled(
                        conversation.number(),
                        conversation.brand(),
                        complaint.reference(),
                        due,
                        sight.who().actor(),
                        at));
        nudge(conversation);
        return complaint;
    }

    private static Complaint complaint(
            Conversation conversation,
            int year,
            int number,
            Instant at,
            LocalDate due,
            ZoneId zone) {
        return new Complaint(
                year,
                number,
                conversation.number(),
                at,
                due,
                due.plusDays(1).atStartOfDay(zone).toInstant(),
                null,
                null);
    }

    /**
     * It ended so.
     *
     * @throws Refused with {@link ComplaintRefusal.NoComplaint} or {@link
     *     ComplaintRefusal.AlreadyResolved}
     */
    public void resolve(Sight sight, long number, Resolution resolution) {
        var conversation = conversation(sight, number);
        var complaint =
                complaints
                        .hold(conversation)
                        .orElseThrow(() -> new Refused(new ComplaintRefusal.NoComplaint()));
        if (complaint.resolution() == resolution) {
            return;
        }
        if (!complaint.open()) {
            throw new Refused(new ComplaintRefusal.AlreadyResolved(complaint.reference()));
        }
        complaints.resolve(conversation, resolution, sight.who().id(), clock.instant());
        events.publishEvent(
                new ComplaintResolved(
                        number,
                        conversation.brand(),
                        complaint.reference(),
                        resolution.slug(),
                        sight.who().actor(),
                        clock.instant()));
        nudge(conversation);
    }

    /**
     * Those filed from now on are resolved within so many working days; {@code calendar} is null
     * for Monday to Friday.
     *
     * @throws Refused with {@link ComplaintRefusal.WorkingDaysUnfit}
     */
    public void rule(Sight sight, int days, @Nullable Integer calendar) {
        if (days < LEAST_DAYS || days > MOST_DAYS) {
            throw new Refused(new ComplaintRefusal.WorkingDaysUnfit(LEAST_DAYS, MOST_DAYS));
        }
        var rule =
                new ComplaintRule(
                        days, calendar == null ? null : calendars.find(sight, calendar).id());
        if (!rule.equals(complaints.rule())) {
            complaints.put(rule);
            events.publishEvent(
                    new ComplaintRuleSet(
                            days, rule.calendar(), sight.who().actor(), clock.instant()));
        }
    }

    private Conversation conversation(Sight sight, long number) {
        if (!sight.may(Role.AGENT)) {
            throw new Refused(new InboxRefusal.OnlyForAgents());
        }
        return conversations.find(sight, number);
    }

    private void nudge(Conversation conversation) {
        live.nudge(conversation.brand(), "conversation-" + conversation.number(), "conversations");
    }

    private Optional<Calendar> calendar(@Nullable CalendarId id) {
        return calendars.inForce().stream().filter(it -> it.id().equals(id)).findFirst();
    }

    private ZoneId zone() {
        return companies.known().map(Company::zone).orElse(ZoneOffset.UTC);
    }

    private static Hours weekdays(ZoneId zone) {
        var days = new EnumMap<DayOfWeek, List<Block>>(DayOfWeek.class);
        for (var day : List.of(DayOfWeek.values()).subList(0, 5)) {
            days.put(day, Week.day("0-24"));
        }
        return Hours.of(zone, new Week(days), Holidays.NONE);
    }
}
