package org.tertulia.bulletin.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.tertulia.bulletin.Step;
import org.tertulia.kernel.MemberId;
import org.tertulia.organization.Department;
import org.tertulia.organization.DepartmentId;
import org.tertulia.organization.Departments;
import org.tertulia.organization.Members;
import org.tertulia.web.Page;

/** Tells the steps of an insight. */
@Component
class Story {

    private final Members members;
    private final Departments departments;

    Story(Members members, Departments departments) {
        this.members = members;
        this.departments = departments;
    }

    List<InsightView.Line> of(Page page, List<Step> steps) {
        var names = members.names(steps.stream().map(Step::by).distinct().toList());
        var known =
                departments.known(
                        steps.stream()
                                .map(Step::what)
                                .filter(Step.Sent.class::isInstance)
                                .map(what -> ((Step.Sent) what).department())
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList());
        return steps.stream().map(step -> line(page, step, names, known)).toList();
    }

    private static InsightView.Line line(
            Page page,
            Step step,
            Map<MemberId, String> names,
            Map<DepartmentId, Department> known) {
        return new InsightView.Line(
                step.by().toString(),
                names.getOrDefault(step.by(), ""),
                step.at(),
                sentence(page, step.what(), known),
                step.what() instanceof Step.Moved moved ? moved.words() : null);
    }

    private static String sentence(Page page, Step.What what, Map<DepartmentId, Department> known) {
        return switch (what) {
            case Step.Proposed(var messages) -> page.t("bulletin.step.proposed", messages);
            case Step.Added(var messages) -> page.t("bulletin.step.added", messages);
            case Step.Sent(var department) -> {
                var found = department == null ? null : known.get(department);
                yield found == null
                        ? page.t("bulletin.step.sent.nobody")
                        : page.t("bulletin.step.sent", found.name());
            }
            case Step.Moved moved -> moved(page, moved);
        };
    }

    private static String moved(Page page, Step.Moved moved) {
        var reason = moved.reason();
        return reason == null
                ? page.t("bulletin.step.moved", page.t(moved.to().key()))
                : page.t(
                        "bulletin.step.moved.because",
                        page.t(moved.to().key()),
                        page.t(reason.key()));
    }
}
