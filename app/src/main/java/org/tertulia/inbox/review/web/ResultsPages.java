package org.tertulia.inbox.review.web;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.inbox.review.Criterion;
import org.tertulia.inbox.review.Pick;
import org.tertulia.inbox.review.Picks;
import org.tertulia.inbox.review.Plans;
import org.tertulia.inbox.review.Reviews;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Role;
import org.tertulia.organization.Member;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;

/**
 * {@code /reviews/results}: what was found, by person and by protocol; agents see what is theirs.
 */
@Controller
class ResultsPages {

    static final int WEEKS = 12;
    private static final int LATEST = 30;

    private final Reviews reviews;
    private final Picks picks;
    private final Plans plans;
    private final Members members;
    private final ProtocolNames protocols;

    ResultsPages(
            Reviews reviews, Picks picks, Plans plans, Members members, ProtocolNames protocols) {
        this.reviews = reviews;
        this.picks = picks;
        this.plans = plans;
        this.members = members;
        this.protocols = protocols;
    }

    @GetMapping("/reviews/results")
    Html show(
            Sight sight,
            Page page,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String protocol) {
        var agent = agent(sight, person);
        var names = protocols.of(sight, page);
        var along = along(protocol, names);
        var first =
                LocalDate.ofInstant(page.now(), page.zone())
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .minusWeeks(WEEKS - 1L);
        var from = first.atStartOfDay(page.zone()).toInstant();
        var weeks = reviews.weeks(sight, agent, along, from, page.zone());
        var criteria = plans.named(sight);
        var people = people(sight, agent, along, from, weeks, criteria);
        var drawn = weeks(page, first, weeks);
        var done = picks.done(sight, agent, along, LATEST);
        var view =
                new ResultsView(
                        people,
                        parts(sight, agent, person, from, names),
                        criteria.values().stream().map(it -> ReviewWords.name(page, it)).toList(),
                        drawn.stream().allMatch(week -> week.grade() == null)
                                ? null
                                : ReviewChart.of(drawn, page),
                        rows(done),
                        shown(agent, along, names),
                        reviews.unseen(sight));
        var titled = page.at(Place.INBOX).titled(page.t("inbox.review.results"));
        return out -> JteresultsGenerated.render(out, Html.PLAIN, titled, view);
    }

    /** Null for all, which only who supervises may see. */
    private @Nullable MemberId agent(Sight sight, String handle) {
        if (!sight.may(Role.SUPERVISOR)) {
            return sight.who().id();
        }
        return handle.isEmpty()
                ? null
                : members.find(handle, sight)
                        .map(Member::id)
                        .orElseThrow(() -> new NotFound("member:" + handle));
    }

    /** Null for all, 0 for the answers to which none led. */
    private static @Nullable Integer along(String protocol, Map<Integer, String> names) {
        if (protocol.isEmpty()) {
            return null;
        }
        var number = protocol.matches("[0-9]{1,9}") ? Integer.parseInt(protocol) : -1;
        if (!names.containsKey(number)) {
            throw new NotFound("protocol:" + protocol);
        }
        return number;
    }

    /** Whose answers these are, and along which protocol, in words; empty for all. */
    private String shown(
            @Nullable MemberId agent, @Nullable Integer along, Map<Integer, String> names) {
        return Stream.of(
                        agent == null ? "" : members.names(List.of(agent)).getOrDefault(agent, ""),
                        along == null ? "" : names.getOrDefault(along, ""))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private List<ResultsView.Part> parts(
            Sight sight,
            @Nullable MemberId agent,
            String person,
            Instant from,
            Map<Integer, String> names) {
        return reviews.protocols(sight, agent, from).stream()
                .map(
                        each ->
                                new ResultsView.Part(
                                        names.getOrDefault(each.protocol(), "#" + each.protocol()),
                                        each.answers(),
                                        each.answers() < ResultsView.ENOUGH ? null : each.grade(),
                                        "/reviews/results?protocol="
                                                + each.protocol()
                                                + (person.isEmpty() ? "" : "&person=" + person)))
                .toList();
    }

    private static List<ResultsView.Week> weeks(
            Page page, LocalDate first, List<Reviews.Week> found) {
        var label = DateTimeFormatter.ofPattern("d MMM", page.locale());
        var weeks = new ArrayList<ResultsView.Week>();
        for (var n = 0; n < WEEKS; n++) {
            var monday = first.plusWeeks(n);
            var here = found.stream().filter(it -> it.monday().equals(monday)).toList();
            var answers = here.stream().mapToInt(Reviews.Week::answers).sum();
            weeks.add(new ResultsView.Week(monday, label.format(monday), answers, grade(here)));
        }
        return weeks;
    }

    /** By answers; null of too few. */
    private static @Nullable Double grade(List<Reviews.Week> weeks) {
        var answers = weeks.stream().mapToInt(Reviews.Week::answers).sum();
        return answers < ResultsView.ENOUGH
                ? null
                : weeks.stream().mapToDouble(it -> it.grade() * it.answers()).sum() / answers;
    }

    private List<ResultsView.Person> people(
            Sight sight,
            @Nullable MemberId agent,
            @Nullable Integer along,
            Instant from,
            List<Reviews.Week> weeks,
            Map<UUID, Criterion> criteria) {
        var strengths = reviews.strengths(sight, agent, along, from);
        var people = new ArrayList<ResultsView.Person>();
        for (var member : members.list(sight)) {
            var theirs = weeks.stream().filter(it -> it.agent().equals(member.id())).toList();
            if (!theirs.isEmpty()) {
                var means = new LinkedHashMap<UUID, @Nullable Double>();
                criteria.keySet().forEach(id -> means.put(id, null));
                strengths.stream()
                        .filter(it -> it.agent().equals(member.id()))
                        .filter(it -> it.marks() >= ResultsView.ENOUGH)
                        .forEach(it -> means.put(it.criterion(), it.points()));
                people.add(
                        new ResultsView.Person(
                                member.id().toString(),
                                member.name(),
                                theirs.stream().mapToInt(Reviews.Week::answers).sum(),
                                grade(theirs),
                                new ArrayList<>(means.values()),
                                "/reviews/results?person=" + member.handle()));
            }
        }
        return people;
    }

    private List<ResultsView.Row> rows(List<Pick> done) {
        var names = members.names(done.stream().map(Pick::agent).distinct().toList());
        var all = reviews.of(done.stream().map(Pick::message).toList());
        return done.stream()
                .map(
                        pick ->
                                new ResultsView.Row(
                                        pick,
                                        names.getOrDefault(pick.agent(), ""),
                                        (int)
                                                Math.round(
                                                        all
                                                                .getOrDefault(
                                                                        pick.message(), List.of())
                                                                .stream()
                                                                .mapToInt(it -> it.grade())
                                                                .average()
                                                                .orElse(0))))
                .toList();
    }
}
