package org.tertulia.listening.rounds.web;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.listening.rounds.Due;
import org.tertulia.listening.rounds.Plan;
import org.tertulia.listening.rounds.Planning;
import org.tertulia.listening.rounds.Plans;
import org.tertulia.listening.rounds.RoundsRefusal;
import org.tertulia.listening.rounds.Schedule;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.ChannelState;
import org.tertulia.networks.Channels;
import org.tertulia.organization.Brands;
import org.tertulia.organization.Member;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;
import org.tertulia.web.kit.Option;

/** {@code /rounds/plans}: which channels have rounds, how often, and whose turn they are. */
@Controller
@RequestMapping("/rounds/plans")
class PlanPages {

    private static final List<Integer> EVERIES = List.of(30, 60, 120, 180, 240, 360, Schedule.DAY);

    private final Plans plans;
    private final Planning planning;
    private final PlanAsked reading;
    private final RoundViews views;
    private final Channels channels;
    private final Brands brands;
    private final Members members;

    PlanPages(
            Plans plans,
            Planning planning,
            PlanAsked reading,
            RoundViews views,
            Channels channels,
            Brands brands,
            Members members) {
        this.plans = plans;
        this.planning = planning;
        this.reading = reading;
        this.views = views;
        this.channels = channels;
        this.brands = brands;
        this.members = members;
    }

    /** {@code channel} is chosen already, and the form begins as its rounds are. */
    @GetMapping
    Html show(Sight sight, Page page, @RequestParam(required = false) @Nullable Integer channel) {
        return html(sight, page, form(sight, channel), "");
    }

    @PostMapping
    Object plan(
            Sight sight,
            Page page,
            @RequestParam(defaultValue = "") Set<Integer> channels,
            @RequestParam(defaultValue = "") String every,
            @RequestParam(defaultValue = "") String begins,
            @RequestParam(defaultValue = "") String ends,
            @RequestParam(defaultValue = "") Set<Integer> days,
            @RequestParam(defaultValue = "") String due) {
        try {
            var schedule = PlanAsked.schedule(minutes(every), begins, ends, days);
            planning.plan(sight, channels, schedule, reading.due(sight, due));
            return Redirect.to("/rounds/plans").saying("listening.round.planned", channels.size());
        } catch (Refused refused) {
            if (!(refused.refusal() instanceof RoundsRefusal refusal)) {
                throw refused;
            }
            var form = new PlansView.Form(channels, every, begins, ends, days, due);
            return ResponseEntity.unprocessableContent()
                    .body(html(sight, page, form, page.t(refusal)));
        }
    }

    /** The channels chosen have no rounds any more. */
    @PostMapping("/removal")
    Redirect drop(Sight sight, @RequestParam(defaultValue = "") Set<Integer> channels) {
        planning.drop(sight, channels);
        return Redirect.to("/rounds/plans").saying("listening.round.dropped", channels.size());
    }

    private static int minutes(String every) {
        try {
            return Integer.parseInt(every.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private PlansView.Form form(Sight sight, @Nullable Integer number) {
        if (number == null) {
            return form(Set.of(), Schedule.USUAL, PlanAsked.turn(Role.AGENT));
        }
        var channel = channels.find(sight, number);
        return plans.find(sight, channel.id())
                .map(it -> form(Set.of(number), it.schedule(), turn(sight, it.due())))
                .orElseGet(() -> form(Set.of(number), Schedule.USUAL, PlanAsked.turn(Role.AGENT)));
    }

    private static PlansView.Form form(Set<Integer> channels, Schedule schedule, String due) {
        return new PlansView.Form(
                channels,
                String.valueOf(schedule.every()),
                clock(schedule.begins()),
                clock(schedule.ends()),
                schedule.days().stream().map(DayOfWeek::getValue).collect(toSet()),
                due);
    }

    /** As a browser's field of the time wants it: it knows no 24:00. */
    private static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60 % 24, minute % 60);
    }

    private String turn(Sight sight, Due due) {
        return switch (due) {
            case Due.Everybody everybody -> PlanAsked.turn(everybody.role());
            case Due.Person person ->
                    members.find(person.member(), sight)
                            .map(member -> PlanAsked.MEMBER + member.handle())
                            .orElse("");
        };
    }

    private Html html(Sight sight, Page page, PlansView.Form form, String error) {
        var known =
                channels.all(sight).stream()
                        .filter(channel -> channel.state() != ChannelState.CLOSED)
                        .toList();
        var team = members.list(sight);
        var view =
                new PlansView(
                        rows(sight, page, known, team),
                        form,
                        everies(page, form.every()),
                        turns(page, team),
                        plans.zone().getId(),
                        brands.list(sight).size() > 1,
                        error);
        var titled = page.at(Place.LISTENING).titled(page.t("listening.round.plans"));
        return out -> JteplansGenerated.render(out, Html.PLAIN, titled, view);
    }

    private List<PlansView.Row> rows(
            Sight sight, Page page, List<Channel> known, List<Member> team) {
        var planned = plans.all(sight).stream().collect(toMap(Plan::channel, it -> it));
        var wheres = views.wheres(sight, page, known);
        var names = team.stream().collect(toMap(Member::id, Member::name));
        var byId = team.stream().collect(toMap(Member::id, it -> it));
        return known.stream()
                .map(channel -> row(page, channel, planned.get(channel.id()), wheres, names, byId))
                .toList();
    }

    private static PlansView.Row row(
            Page page,
            Channel channel,
            @Nullable Plan plan,
            Map<ChannelId, RoundsView.Where> wheres,
            Map<MemberId, String> names,
            Map<MemberId, Member> team) {
        return new PlansView.Row(
                Objects.requireNonNull(wheres.get(channel.id())),
                plan,
                plan == null ? "" : RoundWords.due(page, plan.due(), names),
                plan != null && gone(plan.due(), channel, team),
                channel.state() != ChannelState.ACTIVE);
    }

    private static boolean gone(Due due, Channel channel, Map<MemberId, Member> team) {
        if (!(due instanceof Due.Person person)) {
            return false;
        }
        var member = team.get(person.member());
        return member == null || !Planning.canMake(member, channel);
    }

    private static List<Option> everies(Page page, String chosen) {
        var own = minutes(chosen);
        return Stream.concat(EVERIES.stream(), Stream.of(own).filter(it -> it >= Schedule.SHORTEST))
                .distinct()
                .sorted()
                .map(it -> new Option(String.valueOf(it), RoundWords.every(page, it)))
                .toList();
    }

    private static List<Option> turns(Page page, List<Member> team) {
        var roles =
                Stream.of(Role.AGENT, Role.SUPERVISOR)
                        .map(
                                role ->
                                        new Option(
                                                PlanAsked.turn(role),
                                                RoundWords.due(
                                                        page, new Due.Everybody(role), Map.of())));
        var people =
                team.stream()
                        .filter(member -> !member.left() && member.role().atLeast(Role.AGENT))
                        .map(it -> new Option(PlanAsked.MEMBER + it.handle(), it.name()));
        return Stream.concat(roles, people).toList();
    }
}
