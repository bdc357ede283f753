package org.tertulia.inbox.drafts.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tertulia.approvals.web.AskedForNames;
import org.tertulia.inbox.drafts.Rule;
import org.tertulia.inbox.drafts.Rules;
import org.tertulia.inbox.drafts.When;
import org.tertulia.inbox.routing.Queue;
import org.tertulia.inbox.routing.Queues;
import org.tertulia.inbox.routing.web.Fitted;
import org.tertulia.kernel.Role;
import org.tertulia.language.Intent;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Channels;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Brands;
import org.tertulia.organization.Department;
import org.tertulia.organization.Departments;
import org.tertulia.organization.Sight;
import org.tertulia.web.Clipped;
import org.tertulia.web.Page;
import org.tertulia.web.kit.Option;

/** Puts the pages of the rules together. */
@Component
class RuleViews {

    /** In a line of the list. */
    private static final int BRIEF = 120;

    private final Rules rules;
    private final Brands brands;
    private final Departments departments;
    private final Queues queues;
    private final Channels channels;
    private final AskedForNames names;

    RuleViews(
            Rules rules,
            Brands brands,
            Departments departments,
            Queues queues,
            Channels channels,
            AskedForNames names) {
        this.rules = rules;
        this.brands = brands;
        this.departments = departments;
        this.queues = queues;
        this.channels = channels;
        this.names = names;
    }

    RulesView all(Sight sight, Page page) {
        var ofBrand = rules.all(sight).stream().collect(groupingBy(Rule::brand));
        var seen = brands.list(sight);
        return new RulesView(
                seen.stream()
                        .map(
                                brand ->
                                        new RulesView.Group(
                                                brand.number(),
                                                seen.size() > 1 ? brand.name() : null,
                                                ofBrand.getOrDefault(brand.id(), List.of()).stream()
                                                        .map(rule -> row(sight, page, rule))
                                                        .toList()))
                        .toList());
    }

    private RulesView.Row row(Sight sight, Page page, Rule rule) {
        return new RulesView.Row(
                rule, asks(sight, page, rule.when()), names.of(sight, rule.steps()));
    }

    private String asks(Sight sight, Page page, When when) {
        var asks =
                Stream.of(
                                author(page, when),
                                fresh(page, when),
                                departments.known(when.departments()).values().stream()
                                        .map(Department::name)
                                        .sorted()
                                        .collect(joining(", ")),
                                when.intents().stream()
                                        .sorted()
                                        .map(intent -> Fitted.intent(page, intent))
                                        .collect(joining(", ")),
                                when.urgency() == null ? "" : Fitted.urgency(page, when.urgency()),
                                when.words().isEmpty()
                                        ? ""
                                        : page.t(
                                                "inbox.approval.rule.says",
                                                Clipped.of(String.join(", ", when.words()), BRIEF)),
                                queues.all(sight).stream()
                                        .filter(queue -> when.queues().contains(queue.id()))
                                        .map(Queue::name)
                                        .collect(joining(", ")),
                                channels.all(sight).stream()
                                        .filter(channel -> when.channels().contains(channel.id()))
                                        .map(Channel::name)
                                        .collect(joining(", ")))
                        .filter(ask -> !ask.isEmpty())
                        .collect(joining(" · "));
        return asks.isEmpty() ? page.t("inbox.approval.rule.every") : asks;
    }

    private static String author(Page page, When when) {
        return when.author() == null
                ? ""
                : when.author() == Role.AGENT
                        ? page.t("inbox.approval.rule.author.agent")
                        : page.t("inbox.approval.rule.author.supervisor");
    }

    private static String fresh(Page page, When when) {
        if (when.newDays() > 0 && when.newAnswers() > 0) {
            return page.t("inbox.approval.rule.new.both", when.newDays(), when.newAnswers());
        }
        if (when.newDays() > 0) {
            return page.t("inbox.approval.rule.new.days", when.newDays());
        }
        return when.newAnswers() > 0
                ? page.t("inbox.approval.rule.new.answers", when.newAnswers())
                : "";
    }

    RuleView form(Sight sight, Page page, RuleAsked form, String error) {
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
                List.of(
                        new Option("", page.t("inbox.approval.rule.author.all")),
                        new Option("agent", page.t("inbox.approval.rule.author.agent")),
                        new Option("supervisor", page.t("inbox.approval.rule.author.supervisor"))),
                departments.open(sight).stream()
                        .map(it -> choice(it.number(), it.name(), form.departments()))
                        .toList(),
                Arrays.stream(Intent.values())
                        .map(
                                it ->
                                        new RuleView.Choice(
                                                it.word(),
                                                Fitted.intent(page, it),
                                                form.intents().contains(it.word())))
                        .toList(),
                urgencies(page),
                queues.open(sight).stream()
                        .filter(queue -> Objects.equals(queue.brand(), brand))
                        .map(it -> choice(it.number(), it.name(), form.queues()))
                        .toList(),
                channels.all(sight).stream()
                        .filter(it -> Objects.equals(it.brand(), brand) && it.managed())
                        .map(it -> choice(it.number(), it.name(), form.channels()))
                        .toList(),
                approvers(sight, page),
                error);
    }

    private static RuleView.Choice choice(int number, String name, List<Integer> chosen) {
        return new RuleView.Choice(String.valueOf(number), name, chosen.contains(number));
    }

    private static List<Option> urgencies(Page page) {
        var all = new ArrayList<Option>();
        all.add(new Option("", page.t("inbox.any")));
        RuleReading.urgencies()
                .forEach(each -> all.add(new Option(each.word(), Fitted.urgency(page, each))));
        return all;
    }

    private List<Option> approvers(Sight sight, Page page) {
        var all = new ArrayList<Option>();
        all.add(new Option("", page.t("inbox.approval.rule.step.none")));
        all.add(new Option("supervisor", page.t("approvals.by.supervisor")));
        all.add(new Option("owner", page.t("approvals.by.owner")));
        all.add(new Option("agent", page.t("approvals.by.agent")));
        departments
                .open(sight)
                .forEach(it -> all.add(new Option("department:" + it.number(), it.name())));
        all.add(new Option(RuleAsked.PEOPLE, page.t("inbox.approval.rule.step.people")));
        return all;
    }
}
