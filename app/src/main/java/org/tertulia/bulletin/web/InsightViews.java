package org.tertulia.bulletin.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.bulletin.Askers;
import org.tertulia.bulletin.Effects;
import org.tertulia.bulletin.Insight;
import org.tertulia.bulletin.InsightState;
import org.tertulia.bulletin.Insights;
import org.tertulia.bulletin.Reason;
import org.tertulia.bulletin.Rights;
import org.tertulia.bulletin.Sources;
import org.tertulia.bulletin.Step;
import org.tertulia.bulletin.Steps;
import org.tertulia.listening.Watches;
import org.tertulia.messages.Messages;
import org.tertulia.messages.search.SearchQuery;
import org.tertulia.messages.search.Searching;
import org.tertulia.organization.Departments;
import org.tertulia.organization.Sight;
import org.tertulia.web.Page;
import org.tertulia.web.kit.Option;

/** One insight, put together for its page. */
@Component
@Transactional(readOnly = true)
class InsightViews {

    private static final int FOUND = 10;

    private final Insights insights;
    private final InsightRows rows;
    private final Sources sources;
    private final Steps steps;
    private final Story story;
    private final Askers askers;
    private final Replies replies;
    private final Rights rights;
    private final Effects effects;
    private final Quotes quotes;
    private final Departments departments;
    private final Watches watches;
    private final Searching searching;
    private final Messages messages;

    InsightViews(
            Insights insights,
            InsightRows rows,
            Sources sources,
            Steps steps,
            Story story,
            Askers askers,
            Replies replies,
            Rights rights,
            Effects effects,
            Quotes quotes,
            Departments departments,
            Watches watches,
            Searching searching,
            Messages messages) {
        this.insights = insights;
        this.rows = rows;
        this.sources = sources;
        this.steps = steps;
        this.story = story;
        this.askers = askers;
        this.replies = replies;
        this.rights = rights;
        this.effects = effects;
        this.quotes = quotes;
        this.departments = departments;
        this.watches = watches;
        this.searching = searching;
        this.messages = messages;
    }

    InsightView of(
            Sight sight,
            Page page,
            int number,
            String find,
            InsightView.Form form,
            String refused) {
        var insight = insights.find(sight, number);
        var behind = sources.of(sight, number);
        var taken = steps.of(insight);
        var asked = askers.of(sight, insight);
        var held = rights.of(sight, insight);
        return new InsightView(
                rows.of(sight, page, List.of(insight)).getFirst(),
                quotes.of(behind.messages()),
                behind.hidden(),
                story.of(page, taken),
                asked.stream()
                        .map(
                                asker ->
                                        new InsightView.Told(
                                                asker, replies.path(page, insight, asker)))
                        .toList(),
                behind.messages().size() - askers.messages(sight, insight),
                held,
                sends(sight, insight, held),
                departments(sight, page, insight),
                departmentNumber(insight),
                reasons(page),
                watches(sight, page),
                changed(sight, insight, taken),
                find,
                find.isEmpty() ? List.of() : found(sight, find, behind),
                form,
                refused);
    }

    private static boolean sends(Sight sight, Insight insight, Rights.Held held) {
        var mine =
                insight.state() == InsightState.PROPOSED
                        && insight.proposedBy().equals(sight.who().id());
        return !insight.state().isEnd() && (held.decides() || mine);
    }

    private List<Option> departments(Sight sight, Page page, Insight insight) {
        var options = new ArrayList<>(List.of(new Option("", page.t("bulletin.department.none"))));
        departments.all(sight).stream()
                .filter(it -> !it.closed() || it.id().equals(insight.department()))
                .forEach(it -> options.add(new Option(String.valueOf(it.number()), it.name())));
        return options;
    }

    private String departmentNumber(Insight insight) {
        var id = insight.department();
        var known = id == null ? null : departments.known(List.of(id)).get(id);
        return known == null ? "" : String.valueOf(known.number());
    }

    private static List<Option> reasons(Page page) {
        var options = new ArrayList<>(List.of(new Option("", page.t("bulletin.reason.choose"))));
        Arrays.stream(Reason.values())
                .forEach(it -> options.add(new Option(it.slug(), page.t(it.key()))));
        return options;
    }

    private List<Option> watches(Sight sight, Page page) {
        var options = new ArrayList<>(List.of(new Option("", page.t("bulletin.measure.none"))));
        watches.all(sight)
                .forEach(it -> options.add(new Option(String.valueOf(it.number()), it.name())));
        return options;
    }

    /** As it was told last. */
    private InsightView.@Nullable Changed changed(Sight sight, Insight insight, List<Step> taken) {
        return Effects.told(taken)
                .map(
                        moved ->
                                new InsightView.Changed(
                                        moved.words() == null ? "" : moved.words(),
                                        effect(sight, insight, moved.measure())))
                .orElse(null);
    }

    private Effects.@Nullable Effect effect(
            Sight sight, Insight insight, Step.@Nullable Measure measure) {
        return measure == null ? null : effects.of(sight, insight, measure).orElse(null);
    }

    private List<Quote> found(Sight sight, String find, Sources.Quotes behind) {
        var known = behind.messages().stream().map(it -> it.id()).collect(Collectors.toSet());
        var ids = searching.search(sight, SearchQuery.of(find).limited(FOUND * 3)).ids();
        return quotes.of(
                messages.byIds(sight, ids).stream()
                        .filter(it -> !it.ours() && !known.contains(it.id()))
                        .limit(FOUND)
                        .toList());
    }
}
