package org.tertulia.inbox.routing.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.inbox.routing.Queue;
import org.tertulia.inbox.routing.Queues;
import org.tertulia.inbox.routing.Rule;
import org.tertulia.inbox.routing.Rules;
import org.tertulia.inbox.routing.Trial;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.Role;
import org.tertulia.language.Intent;
import org.tertulia.language.Languages;
import org.tertulia.language.Sentiment;
import org.tertulia.listening.Watches;
import org.tertulia.messages.Message;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.Messages;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Channels;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Brands;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.web.Clipped;
import org.tertulia.web.Page;
import org.tertulia.web.kit.Option;

/** Puts the pages of the rules together. */
@Component
class RuleViews {

    private static final int DAYS = 14;

    private final Rules rules;
    private final Queues queues;
    private final Brands brands;
    private final Channels channels;
    private final Watches watches;
    private final Members members;
    private final Messages messages;
    private final Clock clock;

    RuleViews(
            Rules rules,
            Queues queues,
            Brands brands,
            Channels channels,
            Watches watches,
            Members members,
            Messages messages,
            Clock clock) {
        this.rules = rules;
        this.queues = queues;
        this.brands = brands;
        this.channels = channels;
        this.watches = watches;
        this.members = members;
        this.messages = messages;
        this.clock = clock;
    }

    RulesView all(Sight sight, Page page) {
        var all = rules.all(sight);
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var around = around(sight);
        var caught = rules.caught(all, today.minusDays(DAYS - 1));
        var ofBrand =
                all.stream()
                        .collect(groupingBy(Rule::brand, LinkedHashMap::new, Collectors.toList()));
        var seen = brands.list(sight);
        return new RulesView(
                seen.stream()
                        .map(
                                brand ->
                                        new RulesView.Group(
                                                brand.number(),
                                                seen.size() > 1 ? brand.name() : null,
                                                ofBrand.getOrDefault(brand.id(), List.of()).stream()
                                                        .map(
                                                                rule ->
                                                                        row(
                                                                                page,
                                                                                rule,
                                                                                around,
                                                                                caught.getOrDefault(
                                                                                        rule.id(),
                                                                                        Map.of()),
                                                                                today))
                                                        .toList(),
                                                around.main(brand.id())))
                        .toList());
    }

    private RuleWording.Around around(Sight sight) {
        return new RuleWording.Around(
                queues.all(sight).stream().collect(toMap(Queue::id, queue -> queue)),
                channels.all(sight),
                watches.all(sight),
                members.list(sight));
    }

    private RulesView.Row row(
            Page page,
            Rule rule,
            RuleWording.Around around,
            Map<LocalDate, Integer> caught,
            LocalDate today) {
        return new RulesView.Row(
                rule,
                RuleWording.asks(page, rule, around),
                RuleWording.does(page, rule, around),
                RuleWording.faults(page, rule, around),
                IntStream.range(0, DAYS)
                        .mapToObj(i -> today.minusDays(DAYS - 1L - i))
                        .map(day -> new RulesView.Day(day, caught.getOrDefault(day, 0)))
                        .toList());
    }

    RuleView form(
            Sight sight, Page page, RuleAsked form, String error, RuleView.@Nullable Tried tried) {
        var seen = brands.list(sight);
        var brand =
                seen.stream()
                        .filter(each -> each.number() == form.brand())
                        .map(Brand::id)
                        .findFirst()
                        .orElse(null);
        return new RuleView(
                form,
                seen.stream()
                        .map(it -> new Option(String.valueOf(it.number()), it.name()))
                        .toList(),
                queues.open(sight).stream()
                        .filter(queue -> queue.brand().equals(brand))
                        .map(queue -> new Option(String.valueOf(queue.number()), queue.name()))
                        .toList(),
                people(sight, page, brand),
                channels.all(sight).stream()
                        .filter(channel -> channel.brand().equals(brand) && channel.managed())
                        .map(channel -> choice(channel.number(), channel.name(), form.channels()))
                        .toList(),
                watches.all(sight).stream()
                        .filter(watch -> watch.brand().equals(brand))
                        .map(watch -> choice(watch.number(), watch.name(), form.watches()))
                        .toList(),
                channels.all(sight).stream()
                        .filter(channel -> channel.managed())
                        .map(Channel::network)
                        .distinct()
                        .sorted()
                        .map(network -> choice(network, network, form.networks()))
                        .toList(),
                RuleReading.KINDS.stream()
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                        .map(kind -> choice(kind, Fitted.kind(page, kind), form.kinds()))
                        .toList(),
                Arrays.stream(Intent.values())
                        .map(it -> choice(it.word(), Fitted.intent(page, it), form.intents()))
                        .toList(),
                Arrays.stream(Sentiment.values())
                        .map(it -> choice(it.word(), Fitted.sentiment(page, it), form.sentiments()))
                        .toList(),
                Languages.CODES.stream()
                        .map(it -> choice(it, Fitted.language(page, it), form.languages()))
                        .toList(),
                urgencies(page, "inbox.any"),
                urgencies(page, "inbox.rule.raises.none"),
                error,
                tried);
    }

    private static RuleView.Choice choice(int number, String name, List<Integer> chosen) {
        return new RuleView.Choice(String.valueOf(number), name, chosen.contains(number));
    }

    private static RuleView.Choice choice(String value, String name, List<String> chosen) {
        return new RuleView.Choice(value, name, chosen.contains(value));
    }

    private List<Option> people(Sight sight, Page page, @Nullable BrandId brand) {
        var all = new ArrayList<Option>();
        all.add(new Option("", page.t("inbox.rule.person.none")));
        members.list(sight).stream()
                .filter(member -> !member.left() && member.role().atLeast(Role.AGENT))
                .filter(member -> brand != null && member.reach().includes(brand))
                .forEach(member -> all.add(new Option(member.handle(), member.name())));
        return all;
    }

    private static List<Option> urgencies(Page page, String none) {
        var all = new ArrayList<Option>();
        all.add(new Option("", page.t(none)));
        RuleReading.urgencies()
                .forEach(it -> all.add(new Option(it.word(), Fitted.urgency(page, it))));
        return all;
    }

    /** {@code number} is that of the rule in the form, 0 for a new one. */
    RuleView.Tried trial(Sight sight, Trial trial, int number) {
        var ids = trial.caught().stream().flatMap(each -> each.samples().stream()).toList();
        var said =
                messages.byIds(sight, ids).stream().collect(toMap(Message::id, message -> message));
        return new RuleView.Tried(
                trial.caught().stream().map(each -> tried(each, said, number)).toList(),
                trial.read(),
                trial.whole());
    }

    private static RuleView.Tried.Row tried(
            Trial.Caught caught, Map<MessageId, Message> said, int number) {
        var rule = caught.rule();
        return new RuleView.Tried.Row(
                rule == null ? null : rule.name(),
                rule == null || rule.active(),
                rule != null && rule.number() == number,
                caught.count(),
                caught.samples().stream()
                        .map(said::get)
                        .filter(Objects::nonNull)
                        .map(RuleViews::sample)
                        .toList());
    }

    private static RuleView.Tried.Sample sample(Message message) {
        var author = message.author();
        var text = message.text();
        return new RuleView.Tried.Sample(
                message.id(),
                author == null ? null : author.name(),
                text == null ? null : Clipped.of(text, 160),
                message.at());
    }
}
