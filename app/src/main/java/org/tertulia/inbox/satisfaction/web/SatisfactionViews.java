package org.tertulia.inbox.satisfaction.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.inbox.routing.Queues;
import org.tertulia.inbox.satisfaction.Asking;
import org.tertulia.inbox.satisfaction.Askings;
import org.tertulia.inbox.satisfaction.Choice;
import org.tertulia.inbox.satisfaction.Survey;
import org.tertulia.inbox.satisfaction.Surveys;
import org.tertulia.inbox.satisfaction.Tally;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Role;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.Channels;
import org.tertulia.organization.Brands;
import org.tertulia.organization.Member;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.Protocols;
import org.tertulia.web.Page;
import org.tertulia.web.kit.Option;

/** What was answered, put together for its pages. */
@Component
class SatisfactionViews {

    static final int WEEKS = 12;
    private static final int LATEST = 10;

    private final Surveys surveys;
    private final Askings askings;
    private final Channels channels;
    private final Brands brands;
    private final Members members;
    private final Queues queues;
    private final Protocols protocols;
    private final SatisfactionParts parts;

    SatisfactionViews(
            Surveys surveys,
            Askings askings,
            Channels channels,
            Brands brands,
            Members members,
            Queues queues,
            Protocols protocols,
            SatisfactionParts parts) {
        this.surveys = surveys;
        this.askings = askings;
        this.channels = channels;
        this.brands = brands;
        this.members = members;
        this.queues = queues;
        this.protocols = protocols;
        this.parts = parts;
    }

    /** Who works here, by id. */
    Map<MemberId, Member> people(Sight sight) {
        return members.list(sight).stream().collect(Collectors.toMap(Member::id, it -> it));
    }

    Map<ChannelId, Channel> channels(Sight sight) {
        return channels.all(sight).stream().collect(Collectors.toMap(Channel::id, it -> it));
    }

    /**
     * What an address chooses. Agents read what was answered to others, for it stands in their
     * conversations, but choose nobody's but their own.
     */
    Choice choice(Sight sight, Page page, SatisfactionAsked asked) {
        var channel = asked.channel() == null ? null : channels.find(sight, asked.channel()).id();
        var queue = asked.queue() == null ? null : queues.find(sight, asked.queue()).id();
        var protocol = asked.protocol();
        if (protocol != null && protocol != 0) {
            protocols.find(sight, protocol);
        }
        return asked.choice(channel, queue, member(sight, asked.person()), page.zone());
    }

    private @Nullable MemberId member(Sight sight, @Nullable String handle) {
        if (handle == null || handle.isEmpty()) {
            return null;
        }
        return members.find(handle, sight)
                .map(Member::id)
                .filter(it -> sight.may(Role.SUPERVISOR) || it.equals(sight.who().id()))
                .orElseThrow(() -> new NotFound("member:" + handle));
    }

    SatisfactionView of(Sight sight, Page page, SatisfactionAsked asked) {
        var zone = page.zone();
        var last =
                LocalDate.ofInstant(page.now(), zone)
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var first = last.minusWeeks(WEEKS - 1L);
        var choice = choice(sight, page, asked).from(first.atStartOfDay(zone).toInstant());
        var cells = surveys.cells(sight, choice, zone);
        var weeks = weeks(page, asked, first, by(cells, Surveys.Cell::monday));
        var all = cells.stream().map(Surveys.Cell::tally).reduce(Tally::plus).orElse(none());
        return new SatisfactionView(
                asked,
                asks(sight),
                all,
                all.rated() == 0 ? null : SatisfactionChart.of(weeks, all, page),
                weeks,
                people(sight, asked, by(cells, Surveys.Cell::member)),
                places(sight, asked, by(cells, Surveys.Cell::channel)),
                parts.queues(sight, asked, by(cells, Surveys.Cell::queue)),
                parts.protocols(sight, page, asked, by(cells, Surveys.Cell::protocol)),
                rows(sight, surveys.answered(sight, choice, null, LATEST)),
                options(sight, page));
    }

    private static Tally none() {
        return new Tally(0, List.of(0, 0, 0, 0, 0));
    }

    boolean asks(Sight sight) {
        return brands.list(sight).stream()
                .map(brand -> askings.of(sight, brand.id()))
                .map(Asking::channels)
                .anyMatch(asked -> !asked.isEmpty());
    }

    static <K> Map<K, Tally> by(List<Surveys.Cell> cells, Function<Surveys.Cell, K> key) {
        var tallies = new HashMap<K, Tally>();
        cells.forEach(cell -> tallies.merge(key.apply(cell), cell.tally(), Tally::plus));
        return tallies;
    }

    private static List<SatisfactionView.Week> weeks(
            Page page, SatisfactionAsked asked, LocalDate first, Map<LocalDate, Tally> tallies) {
        var label = DateTimeFormatter.ofPattern("d MMM", page.locale());
        var weeks = new ArrayList<SatisfactionView.Week>();
        for (var week = 0; week < WEEKS; week++) {
            var monday = first.plusWeeks(week);
            weeks.add(
                    new SatisfactionView.Week(
                            monday,
                            label.format(monday),
                            tallies.getOrDefault(monday, none()),
                            asked.in(monday).answers()));
        }
        return weeks;
    }

    private List<SatisfactionView.Person> people(
            Sight sight, SatisfactionAsked asked, Map<MemberId, Tally> tallies) {
        var people = people(sight);
        return people.values().stream()
                .filter(it -> tallies.containsKey(it.id()))
                .filter(it -> sight.may(Role.SUPERVISOR) || it.id().equals(sight.who().id()))
                .map(it -> person(asked, it, tallies.getOrDefault(it.id(), none())))
                .sorted(Comparator.comparing(SatisfactionView.Person::name))
                .toList();
    }

    private static SatisfactionView.Person person(
            SatisfactionAsked asked, Member member, Tally tally) {
        return new SatisfactionView.Person(
                member.id().toString(), member.name(), tally, asked.by(member.handle()).answers());
    }

    private List<SatisfactionView.Place> places(
            Sight sight, SatisfactionAsked asked, Map<ChannelId, Tally> tallies) {
        return channels.all(sight).stream()
                .filter(channel -> tallies.containsKey(channel.id()))
                .map(
                        channel ->
                                new SatisfactionView.Place(
                                        channel.network(),
                                        channel.name(),
                                        tallies.getOrDefault(channel.id(), none()),
                                        asked.of(channel.number()).answers()))
                .toList();
    }

    List<SatisfactionView.Row> rows(Sight sight, List<Survey> answered) {
        var people = members.names(answered.stream().map(Survey::member).distinct().toList());
        var places = channels(sight);
        var rows = new ArrayList<SatisfactionView.Row>();
        for (var survey : answered) {
            var given = survey.given();
            var place = places.get(survey.channel());
            if (given != null) {
                rows.add(
                        new SatisfactionView.Row(
                                survey.number(),
                                given.score(),
                                given.at(),
                                given.remark(),
                                people.getOrDefault(survey.member(), ""),
                                place == null ? "" : place.network(),
                                place == null ? "" : place.name()));
            }
        }
        return rows;
    }

    private List<Option> options(Sight sight, Page page) {
        var options = new ArrayList<Option>();
        options.add(new Option("", page.t("inbox.satisfaction.allChannels")));
        channels.all(sight).stream()
                .filter(Channel::managed)
                .forEach(it -> options.add(new Option(String.valueOf(it.number()), it.name())));
        return options;
    }
}
