package org.tertulia.inbox.web;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.tertulia.inbox.db.Tables.CONVERSATION;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.inbox.tasks.Tasks;
import org.tertulia.inbox.tasks.web.TaskViews;
import org.tertulia.kernel.Role;
import org.tertulia.organization.Member;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.Attendance;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;

/** The end of the day, and the ledger: nothing is left without an answer, or without a name. */
@Controller
class DayController {

    private static final int KEYS = 9;
    private static final int TASKS = 50;

    private final Lists lists;
    private final Ledger ledger;
    private final Members members;
    private final Attendance attendance;
    private final Tasks tasks;
    private final TaskViews views;
    private final DSLContext db;

    DayController(
            Lists lists,
            Ledger ledger,
            Members members,
            Attendance attendance,
            Tasks tasks,
            TaskViews views,
            DSLContext db) {
        this.lists = lists;
        this.ledger = ledger;
        this.members = members;
        this.attendance = attendance;
        this.tasks = tasks;
        this.views = views;
        this.db = db;
    }

    /** What is open, with a name on each; who supervises puts the names. */
    @GetMapping("/inbox/day")
    Html day(Page page, Sight sight) {
        var snoozed = rows(sight, Tab.SNOOZED);
        var open = snoozed.rows().stream().filter(row -> row.due() != null).toList();
        var view =
                new DayView(
                        with(rows(sight, Tab.WAITING), open, row -> row.holder() == null),
                        with(rows(sight, Tab.CLAIMED), open, row -> row.holder() != null),
                        snoozed.next() != null,
                        views.of(sight, tasks.openUntil(sight, midnight(page), TASKS)),
                        sight.may(Role.SUPERVISOR) ? colleagues(sight, page) : List.of());
        var placed = page.at(Place.INBOX).titled(page.t("inbox.day"));
        return out -> JtedayGenerated.render(out, Html.PLAIN, placed, view);
    }

    private static Instant midnight(Page page) {
        var tomorrow = page.now().atZone(page.zone()).toLocalDate().plusDays(1);
        return tomorrow.atStartOfDay(page.zone()).toInstant();
    }

    private Lists.Rows rows(Sight sight, Tab tab) {
        return lists.rows(sight, Filter.of(tab), Optional.empty(), Lists.PAGE);
    }

    /** What is put off waits for us all the same: it stands where it would without. */
    private static Lists.Rows with(Lists.Rows rows, List<Row> snoozed, Predicate<Row> which) {
        var all =
                Stream.concat(rows.rows().stream(), snoozed.stream().filter(which))
                        .sorted(Comparator.comparing(row -> requireNonNull(row.due())))
                        .toList();
        return new Lists.Rows(all, rows.next(), rows.through());
    }

    private List<DayView.Colleague> colleagues(Sight sight, Page page) {
        var holds = holds(sight);
        var there = attendance.anywhere(sight, page.now());
        var free =
                members.list(sight).stream()
                        .filter(member -> !member.left() && member.role().atLeast(Role.AGENT))
                        .sorted(
                                Comparator.comparing((Member member) -> there.lacks(member.id()))
                                        .thenComparingInt(member -> held(holds, member))
                                        .thenComparing(Member::name))
                        .toList();
        var colleagues = new ArrayList<DayView.Colleague>();
        for (var member : free) {
            var place = colleagues.size() + 1;
            colleagues.add(
                    new DayView.Colleague(
                            member.handle(),
                            there.lacks(member.id())
                                    ? page.t("inbox.handover.off", member.name())
                                    : member.name(),
                            member.name(),
                            member.id().toString(),
                            held(holds, member),
                            place <= KEYS ? String.valueOf(place) : ""));
        }
        return colleagues;
    }

    private static int held(Map<UUID, Integer> holds, Member member) {
        return holds.getOrDefault(member.id().value(), 0);
    }

    private Map<UUID, Integer> holds(Sight sight) {
        return db.select(CONVERSATION.HOLDER_ID, count())
                .from(CONVERSATION)
                .where(
                        CONVERSATION.STATE.eq(inline("claimed")),
                        CONVERSATION.STATE.in(inline("waiting"), inline("claimed")),
                        CONVERSATION.HOLDER_ID.isNotNull(),
                        CONVERSATION.BRAND_ID.in(sight.brandIds()))
                .groupBy(CONVERSATION.HOLDER_ID)
                .fetchMap(CONVERSATION.HOLDER_ID, count());
    }

    /** What waits for us, and what was served in some days: 1, 7 or 31. */
    @GetMapping("/inbox/ledger")
    Html ledger(Page page, Sight sight, @RequestParam(defaultValue = "7") int days) {
        var balance = ledger.of(sight, Math.clamp(days, 1, Ledger.MOST));
        var placed = page.at(Place.INBOX).titled(page.t("inbox.ledger"));
        return out -> JteledgerGenerated.render(out, Html.PLAIN, placed, balance);
    }
}
