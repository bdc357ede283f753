package org.tertulia.inbox.handover;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.inbox.InboxRefusal;
import org.tertulia.inbox.tasks.Tasks;
import org.tertulia.inbox.tasks.web.TaskViews;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.networks.Channels;
import org.tertulia.organization.Member;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.Attendance;
import org.tertulia.shifts.Duty;
import org.tertulia.shifts.OnDuty;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;
import org.tertulia.web.kit.Option;

/** {@code /handover}: what one holds at the end of a shift, and to whom it passes. */
@Controller
@RequestMapping("/handover")
class HandoverPages {

    private static final int MOST = 500;
    private static final int WAITING = 5;
    private static final int LEFT = 10;
    private static final Duration DAY = Duration.ofHours(24);

    private final Holdings holdings;
    private final Handovers handovers;
    private final Passing passing;
    private final Attendance attendance;
    private final OnDuty onDuty;
    private final Channels channels;
    private final Members members;
    private final Tasks tasks;
    private final TaskViews views;

    HandoverPages(
            Holdings holdings,
            Handovers handovers,
            Passing passing,
            Attendance attendance,
            OnDuty onDuty,
            Channels channels,
            Members members,
            Tasks tasks,
            TaskViews views) {
        this.holdings = holdings;
        this.handovers = handovers;
        this.passing = passing;
        this.attendance = attendance;
        this.onDuty = onDuty;
        this.channels = channels;
        this.members = members;
        this.tasks = tasks;
        this.views = views;
    }

    @GetMapping
    Html show(Sight sight, Page page) {
        return html(sight, page, HandoverView.Form.EMPTY);
    }

    /** {@code way} is {@code colleague} with {@code to}, a handle, or {@code all}. */
    @PostMapping
    Object pass(
            Sight sight,
            Page page,
            @RequestParam(defaultValue = "") Set<Long> conversations,
            @RequestParam(defaultValue = "") String way,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String note) {
        try {
            var colleague = way.equals("all") ? null : colleague(sight, to);
            var passed = passing.pass(sight, conversations, colleague, note);
            return said(passed, colleague);
        } catch (Refused refused) {
            if (!(refused.refusal() instanceof InboxRefusal refusal)) {
                throw refused;
            }
            var form = new HandoverView.Form(false, conversations, to, note, page.t(refusal));
            return ResponseEntity.unprocessableContent().body(html(sight, page, form));
        }
    }

    private Member colleague(Sight sight, String handle) {
        return members.find(handle.strip(), sight)
                .orElseThrow(() -> new Refused(new InboxRefusal.ColleagueMissing()));
    }

    private static Redirect said(Passing.Passed passed, @Nullable Member colleague) {
        var back = Redirect.to("/handover");
        if (passed.conversations() == 0) {
            return passed.noted()
                    ? back.saying("inbox.handover.noted")
                    : back.warning("inbox.handover.nothing");
        }
        return colleague == null
                ? back.saying("inbox.handover.returned", passed.conversations())
                : back.saying("inbox.handover.handed", passed.conversations(), colleague.name());
    }

    private Html html(Sight sight, Page page, HandoverView.Form form) {
        var held = holdings.own(sight, MOST);
        var team =
                members.list(sight).stream()
                        .collect(
                                Collectors.toMap(
                                        Member::id, it -> it, (one, _) -> one, LinkedHashMap::new));
        var ends = onDuty.of(sight.who().id(), page.now()).map(Duty::ends);
        var view =
                new HandoverView(
                        ends.orElse(null),
                        held,
                        holdings.waiting(sight, WAITING),
                        next(sight, page, held, ends, team),
                        left(sight, page, team),
                        views.of(sight, tasks.mine(sight, LEFT)),
                        form);
        var titled = page.at(Place.INBOX).titled(page.t("inbox.handover"));
        return out -> JtehandoverGenerated.render(out, Html.PLAIN, titled, view);
    }

    /** Who is on duty when one's own shift ends, then who comes on next, then everybody else. */
    private List<Option> next(
            Sight sight,
            Page page,
            List<Holding> held,
            Optional<Instant> ends,
            Map<MemberId, Member> team) {
        var at = ends.orElse(page.now());
        var concerned = held.stream().map(Holding::channel).collect(Collectors.toSet());
        var around =
                concerned.isEmpty()
                        ? List.of(attendance.anywhere(sight, at))
                        : attendance.around(sight, channels.known(concerned).values(), at).values();
        var options = new LinkedHashMap<MemberId, Option>();
        around.stream()
                .flatMap(each -> each.now().stream())
                .forEach(duty -> offer(options, team, duty, page.t("inbox.handover.on")));
        around.stream()
                .flatMap(each -> each.next().stream())
                .forEach(
                        duty ->
                                offer(
                                        options,
                                        team,
                                        duty,
                                        page.t("inbox.handover.from", page.time(duty.begins()))));
        team.values().stream()
                .filter(member -> !member.left() && member.role().atLeast(Role.AGENT))
                .forEach(
                        member ->
                                options.putIfAbsent(
                                        member.id(), new Option(member.handle(), member.name())));
        options.remove(sight.who().id());
        return List.copyOf(options.values());
    }

    private static void offer(
            Map<MemberId, Option> options, Map<MemberId, Member> team, Duty duty, String when) {
        Stream.ofNullable(team.get(duty.member()))
                .forEach(
                        member ->
                                options.putIfAbsent(
                                        member.id(),
                                        new Option(member.handle(), member.name() + ", " + when)));
    }

    private List<HandoverView.Left> left(Sight sight, Page page, Map<MemberId, Member> team) {
        return handovers.since(sight, page.now().minus(DAY), LEFT).stream()
                .filter(each -> each.note() != null && meant(sight, each, team))
                .map(
                        each ->
                                new HandoverView.Left(
                                        each.from().toString(),
                                        Optional.ofNullable(team.get(each.from()))
                                                .map(Member::name)
                                                .orElse(""),
                                        each.at(),
                                        each.handed() + each.returned(),
                                        each.note() == null ? "" : each.note()))
                .toList();
    }

    /** A note may speak of whatever its writer sees: it is for who sees as much, or was named. */
    private static boolean meant(Sight sight, Handover left, Map<MemberId, Member> team) {
        var writer = team.get(left.from());
        var reader = team.get(sight.who().id());
        if (writer == null || reader == null) {
            return false;
        }
        return sight.who().id().equals(left.to())
                || reader.reach().all()
                || !writer.reach().all() && sight.brands().containsAll(writer.reach().brands());
    }
}
