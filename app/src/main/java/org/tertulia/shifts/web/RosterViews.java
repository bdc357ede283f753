package org.tertulia.shifts.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.identity.Account;
import org.tertulia.identity.Accounts;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Role;
import org.tertulia.organization.Member;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.Absence;
import org.tertulia.shifts.Absences;
import org.tertulia.shifts.Shift;
import org.tertulia.shifts.Shifts;
import org.tertulia.web.Page;

/** Makes a week of the roster out of shifts and absences. */
@Component
class RosterViews {

    private final Shifts shifts;
    private final Absences absences;
    private final Members members;
    private final Accounts accounts;
    private final CoverWords covers;
    private final Teams teams;

    RosterViews(
            Shifts shifts,
            Absences absences,
            Members members,
            Accounts accounts,
            CoverWords covers,
            Teams teams) {
        this.shifts = shifts;
        this.absences = absences;
        this.members = members;
        this.accounts = accounts;
        this.covers = covers;
        this.teams = teams;
    }

    /** What the week's cells are made of. */
    private record Made(
            Page page,
            Map<MemberId, List<Shift>> shifts,
            List<Absence> away,
            Map<MemberId, String> names,
            CoverWords.Known covers,
            Teams.Chosen teams,
            Map<MemberId, LocalDate> lastDays) {}

    /** {@code department} is the number of one; of none the whole team is shown. */
    RosterView of(
            Sight sight,
            Page page,
            Week week,
            @Nullable String day,
            @Nullable String department,
            String error) {
        var planned = shifts.between(sight, week.monday(), week.sunday());
        var team = members.list(sight);
        var made =
                new Made(
                        page,
                        planned.stream().collect(groupingBy(Shift::member)),
                        absences.between(sight, week.monday(), week.sunday()),
                        team.stream().collect(toMap(Member::id, Member::name)),
                        covers.known(sight, page.locale()),
                        teams.of(sight, department),
                        teams.lastDays(team));
        var shown = team.stream().filter(member -> planned(member, made)).toList();
        var zones = accounts.of(shown.stream().map(Member::id).toList());
        return new RosterView(
                week,
                week.shown(day),
                made.teams(),
                shown.stream()
                        .map(member -> row(member, week, made, zones.get(member.id())))
                        .toList(),
                !planned.isEmpty(),
                error);
    }

    /** Who answers; and who has left since, while there is a shift of theirs to be seen. */
    private static boolean planned(Member member, Made made) {
        return made.teams().includes(member.id())
                && (!member.left() && member.role().atLeast(Role.AGENT)
                        || made.shifts().containsKey(member.id()));
    }

    private static RosterView.Row row(
            Member member, Week week, Made made, @Nullable Account account) {
        var own = made.shifts().getOrDefault(member.id(), List.of());
        return new RosterView.Row(
                member.id().toString(),
                member.handle(),
                member.name(),
                zone(made.page(), account),
                made.teams().label(made.page(), member.id()),
                hours(made.page(), own),
                week.days().stream().map(date -> cell(member, date, own, made)).toList());
    }

    /** Empty where it is the reader's own. */
    private static String zone(Page page, @Nullable Account account) {
        return account == null || account.zone().equals(page.zone())
                ? ""
                : Times.city(account.zone());
    }

    private static String hours(Page page, List<Shift> own) {
        var all =
                own.stream()
                        .map(shift -> Duration.between(shift.beginsAt(), shift.endsAt()))
                        .reduce(Duration.ZERO, Duration::plus);
        return all.isZero() ? "" : page.t("shifts.roster.hours", all.toMinutes() / 60.0);
    }

    private static RosterView.Cell cell(Member member, LocalDate date, List<Shift> own, Made made) {
        return new RosterView.Cell(
                date,
                away(member, date, made),
                own.stream()
                        .filter(shift -> shift.span().date().equals(date))
                        .map(shift -> item(shift, made))
                        .toList());
    }

    private static String away(Member member, LocalDate date, Made made) {
        if (made.away().stream().anyMatch(absence -> absence.includes(member.id(), date))) {
            return made.page().t("shifts.away");
        }
        var last = made.lastDays().get(member.id());
        return last != null && last.isBefore(date) ? made.page().t("shifts.agency.over") : "";
    }

    private static RosterView.Item item(Shift shift, Made made) {
        var whose = shift.standsInFor();
        return new RosterView.Item(
                shift,
                Times.own(shift.span()),
                Times.reader(made.page(), shift.span()),
                made.covers().words(shift.cover()),
                whose == null ? "" : made.names().getOrDefault(whose, ""),
                shift.over(made.page().now()));
    }
}
