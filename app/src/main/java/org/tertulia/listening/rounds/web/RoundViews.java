package org.tertulia.listening.rounds.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Role;
import org.tertulia.listening.Mention;
import org.tertulia.listening.rounds.Due;
import org.tertulia.listening.rounds.Novelties;
import org.tertulia.listening.rounds.Novelty;
import org.tertulia.listening.rounds.Plan;
import org.tertulia.listening.rounds.Plans;
import org.tertulia.listening.rounds.Round;
import org.tertulia.listening.rounds.Rounds;
import org.tertulia.listening.rounds.Stop;
import org.tertulia.listening.rounds.Walk;
import org.tertulia.listening.web.MentionView;
import org.tertulia.listening.web.MentionViews;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.ChannelState;
import org.tertulia.networks.Channels;
import org.tertulia.networks.Networks;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Brands;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.web.Page;

/** Makes of rounds what the pages show of them. */
@Component
class RoundViews {

    /** Of one channel; the channel's own page has them all. */
    private static final int SHOWN = 20;

    private final Walk walk;
    private final Rounds rounds;
    private final Plans plans;
    private final Novelties novelties;
    private final MentionViews mentions;
    private final Channels channels;
    private final Networks networks;
    private final Brands brands;
    private final Members members;

    RoundViews(
            Walk walk,
            Rounds rounds,
            Plans plans,
            Novelties novelties,
            MentionViews mentions,
            Channels channels,
            Networks networks,
            Brands brands,
            Members members) {
        this.walk = walk;
        this.rounds = rounds;
        this.plans = plans;
        this.novelties = novelties;
        this.mentions = mentions;
        this.channels = channels;
        this.networks = networks;
        this.brands = brands;
        this.members = members;
    }

    /** The page of now. */
    RoundsView now(Sight sight, Page page) {
        var all = walk.stops(sight);
        // Those on which something is to be read first.
        var open =
                all.stream()
                        .filter(stop -> stop.state().isOpen())
                        .sorted(Comparator.comparing(Stop::quiet))
                        .toList();
        var items = items(sight, open);
        var names = names(open.stream().map(Stop::round).toList());
        var known = channels.all(sight);
        var wheres = wheres(sight, page, known);
        var rows =
                open.stream()
                        .map(
                                stop ->
                                        new RoundsView.Row(
                                                stop,
                                                where(wheres, stop.channel().id()),
                                                RoundWords.due(page, stop.round().due(), names),
                                                mine(sight, stop.round().due()),
                                                items.getOrDefault(stop.channel().id(), List.of())))
                        .toList();
        return new RoundsView(
                rows,
                rest(sight, page, open, known, wheres),
                all.isEmpty() ? 0 : all.getFirst().novelty().upTo(),
                walk.ahead(sight).orElse(null),
                (int) known.stream().filter(RoundViews::stands).count(),
                brands.list(sight).size() > 1);
    }

    private Map<ChannelId, List<MentionView>> items(Sight sight, List<Stop> open) {
        var all =
                open.stream()
                        .flatMap(stop -> newest(sight, stop.round(), stop.novelty()).stream())
                        .toList();
        return mentions.of(sight, all, null).stream()
                .collect(Collectors.groupingBy(each -> each.message().channel()));
    }

    /** What somebody saw. */
    List<MentionView> items(Sight sight, Round round, Novelty novelty) {
        return mentions.of(sight, newest(sight, round, novelty), null);
    }

    private List<Mention> newest(Sight sight, Round round, Novelty novelty) {
        return novelty.isNone()
                ? List.of()
                : novelties.list(sight, round.channel(), novelty.after(), novelty.upTo(), SHOWN);
    }

    private List<RoundsView.Rest> rest(
            Sight sight,
            Page page,
            List<Stop> open,
            List<Channel> known,
            Map<ChannelId, RoundsView.Where> wheres) {
        var busy = open.stream().map(stop -> stop.channel().id()).collect(Collectors.toSet());
        var resting =
                known.stream()
                        .filter(RoundViews::stands)
                        .filter(channel -> !busy.contains(channel.id()))
                        .collect(Collectors.toMap(Channel::id, Channel::state));
        var planned =
                plans.all(sight).stream()
                        .filter(plan -> resting.containsKey(plan.channel()))
                        .toList();
        var latest = rounds.latest(sight, planned.stream().map(Plan::channel).toList());
        var past =
                pasts(page, latest).stream()
                        .collect(Collectors.toMap(each -> each.round().channel(), each -> each));
        var zone = plans.zone();
        return planned.stream()
                .map(
                        plan ->
                                new RoundsView.Rest(
                                        where(wheres, plan.channel()),
                                        past.get(plan.channel()),
                                        Optional.of(plan)
                                                .filter(
                                                        it ->
                                                                resting.get(it.channel())
                                                                        == ChannelState.ACTIVE)
                                                .flatMap(it -> it.schedule().next(page.now(), zone))
                                                .orElse(null)))
                .sorted(
                        (one, other) ->
                                one.where().name().compareToIgnoreCase(other.where().name()))
                .toList();
    }

    List<Past> pasts(Page page, Collection<Round> some) {
        var names = names(some);
        return some.stream()
                .map(
                        round ->
                                new Past(
                                        round,
                                        round.state(page.now()),
                                        by(round, names),
                                        RoundWords.due(page, round.due(), names)))
                .toList();
    }

    private static String by(Round round, Map<MemberId, String> names) {
        var signOff = round.signOff();
        return signOff == null ? "" : names.getOrDefault(signOff.by(), "");
    }

    /** Of those due, and of those who signed. */
    Map<MemberId, String> names(Collection<Round> some) {
        var ids = new HashSet<MemberId>();
        for (var round : some) {
            if (round.due() instanceof Due.Person person) {
                ids.add(person.member());
            }
            Stream.ofNullable(round.signOff()).forEach(signOff -> ids.add(signOff.by()));
        }
        return members.names(ids);
    }

    String name(MemberId who) {
        return members.names(List.of(who)).getOrDefault(who, "");
    }

    private static boolean stands(Channel channel) {
        return channel.state() != ChannelState.CLOSED;
    }

    /** How the channels are called. */
    Map<ChannelId, RoundsView.Where> wheres(Sight sight, Page page, List<Channel> known) {
        var seen = brands.list(sight).stream().collect(Collectors.toMap(Brand::id, Brand::name));
        return known.stream()
                .collect(
                        Collectors.toMap(
                                Channel::id,
                                it -> where(it, page, seen.getOrDefault(it.brand(), ""))));
    }

    private RoundsView.Where where(Channel channel, Page page, String brand) {
        return new RoundsView.Where(
                channel.number(),
                channel.name(),
                page.t(networks.label(channel.network())),
                networks.icon(channel.network()),
                brand);
    }

    private static RoundsView.Where where(Map<ChannelId, RoundsView.Where> all, ChannelId id) {
        return all.getOrDefault(id, new RoundsView.Where(0, "", "", "", ""));
    }

    private static boolean mine(Sight sight, Due due) {
        return switch (due) {
            case Due.Person person -> person.member().equals(sight.who().id());
            case Due.Everybody everybody ->
                    sight.who().role() == everybody.role()
                            || everybody.role() == Role.SUPERVISOR && sight.may(Role.SUPERVISOR);
        };
    }
}
