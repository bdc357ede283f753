package org.tertulia.bulletin.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.bulletin.Asker;
import org.tertulia.bulletin.Askers;
import org.tertulia.bulletin.Effects;
import org.tertulia.bulletin.Insight;
import org.tertulia.bulletin.Sources;
import org.tertulia.bulletin.Step;
import org.tertulia.bulletin.Steps;
import org.tertulia.kernel.MemberId;
import org.tertulia.organization.Department;
import org.tertulia.organization.DepartmentId;
import org.tertulia.organization.Departments;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;

/** Makes of insights what programs read of them. */
@Component
@Transactional(readOnly = true)
class InsightJsons {

    private final Sources sources;
    private final Steps steps;
    private final Askers askers;
    private final Effects effects;
    private final Departments departments;
    private final Members members;

    InsightJsons(
            Sources sources,
            Steps steps,
            Askers askers,
            Effects effects,
            Departments departments,
            Members members) {
        this.sources = sources;
        this.steps = steps;
        this.askers = askers;
        this.effects = effects;
        this.departments = departments;
        this.members = members;
    }

    List<InsightJson> of(Sight sight, List<Insight> insights) {
        var numbers = numbers(sight);
        var counts = sources.counts(insights.stream().map(Insight::number).toList());
        var names = members.names(insights.stream().map(Insight::proposedBy).toList());
        return insights.stream().map(it -> json(it, numbers, counts, names)).toList();
    }

    InsightJson.WholeJson whole(Sight sight, Insight insight) {
        var behind = sources.of(sight, insight.number());
        var taken = steps.of(insight);
        var names = members.names(taken.stream().map(Step::by).distinct().toList());
        var numbers = numbers(sight);
        return new InsightJson.WholeJson(
                of(sight, List.of(insight)).getFirst(),
                behind.messages().stream().map(it -> it.id().toString()).toList(),
                behind.hidden(),
                taken.stream().map(step -> json(step, names, numbers)).toList(),
                askers.of(sight, insight).stream().map(InsightJsons::json).toList(),
                effect(sight, insight, taken));
    }

    private Map<DepartmentId, Integer> numbers(Sight sight) {
        return departments.all(sight).stream()
                .collect(Collectors.toMap(Department::id, Department::number));
    }

    private static InsightJson json(
            Insight insight,
            Map<DepartmentId, Integer> numbers,
            Map<Integer, Integer> counts,
            Map<MemberId, String> names) {
        return new InsightJson(
                insight.number(),
                insight.title(),
                insight.idea(),
                insight.state().slug(),
                number(insight.department(), numbers),
                names.getOrDefault(insight.proposedBy(), ""),
                insight.proposedAt(),
                insight.decidedAt(),
                insight.endedAt(),
                counts.getOrDefault(insight.number(), 0),
                insight.version());
    }

    private static @Nullable Integer number(
            @Nullable DepartmentId department, Map<DepartmentId, Integer> numbers) {
        return department == null ? null : numbers.get(department);
    }

    private static InsightJson.StepJson json(
            Step step, Map<MemberId, String> names, Map<DepartmentId, Integer> numbers) {
        var by = names.getOrDefault(step.by(), "");
        return switch (step.what()) {
            case Step.Proposed(var messages) ->
                    new InsightJson.StepJson(
                            step.n(), step.at(), by, "proposed", messages, null, null, null, null);
            case Step.Added(var messages) ->
                    new InsightJson.StepJson(
                            step.n(), step.at(), by, "added", messages, null, null, null, null);
            case Step.Sent(var department) ->
                    new InsightJson.StepJson(
                            step.n(),
                            step.at(),
                            by,
                            "sent",
                            null,
                            number(department, numbers),
                            null,
                            null,
                            null);
            case Step.Moved(var to, var reason, var words, var _) ->
                    new InsightJson.StepJson(
                            step.n(),
                            step.at(),
                            by,
                            "moved",
                            null,
                            null,
                            to.slug(),
                            reason == null ? null : reason.slug(),
                            words);
        };
    }

    private static InsightJson.AskerJson json(Asker asker) {
        return new InsightJson.AskerJson(
                asker.conversation(),
                asker.contact(),
                asker.message().toString(),
                asker.answeredAt(),
                asker.knowsTheEnd());
    }

    private InsightJson.@Nullable EffectJson effect(
            Sight sight, Insight insight, List<Step> taken) {
        return Effects.measure(taken)
                .flatMap(measure -> effects.of(sight, insight, measure))
                .map(
                        effect ->
                                new InsightJson.EffectJson(
                                        effect.watch().number(),
                                        effect.days(),
                                        effect.before().count(),
                                        effect.after().count(),
                                        effect.over()))
                .orElse(null);
    }
}
