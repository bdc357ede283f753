package org.tertulia.bulletin.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.bulletin.Insight;
import org.tertulia.bulletin.Sources;
import org.tertulia.messages.Message;
import org.tertulia.organization.Department;
import org.tertulia.organization.DepartmentId;
import org.tertulia.organization.Departments;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.web.Clipped;
import org.tertulia.web.Page;

/** Makes of insights what a list shows of them. */
@Component
class InsightRows {

    private static final int TITLE = 90;

    private final Sources sources;
    private final Departments departments;
    private final Members members;

    InsightRows(Sources sources, Departments departments, Members members) {
        this.sources = sources;
        this.departments = departments;
        this.members = members;
    }

    List<InsightRow> of(Sight sight, Page page, Collection<Insight> insights) {
        var numbers = insights.stream().map(Insight::number).toList();
        var firsts = sources.firsts(sight, numbers);
        var counts = sources.counts(numbers);
        var names = members.names(insights.stream().map(Insight::proposedBy).toList());
        var known =
                departments.known(
                        insights.stream()
                                .map(Insight::department)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList());
        return insights.stream()
                .map(
                        insight -> {
                            var first = firsts.get(insight.number());
                            return new InsightRow(
                                    insight,
                                    title(page, insight, first),
                                    insight.title() == null && said(first) != null,
                                    name(known, insight.department()),
                                    counts.getOrDefault(insight.number(), 0),
                                    names.getOrDefault(insight.proposedBy(), ""));
                        })
                .toList();
    }

    /** What an insight goes by: its title, else what its first message says, else its number. */
    static String title(Page page, Insight insight, @Nullable Message first) {
        if (insight.title() != null) {
            return insight.title();
        }
        var said = said(first);
        return said == null ? page.t("bulletin.untitled", insight.number()) : suggested(said);
    }

    /** The beginning of what was said, on one line. */
    static String suggested(String said) {
        return Clipped.of(said.replaceAll("\\s+", " ").strip(), TITLE);
    }

    private static @Nullable String said(@Nullable Message first) {
        var text = first == null ? null : first.text();
        return text == null || text.isBlank() ? null : text;
    }

    private static String name(
            Map<DepartmentId, Department> known, @Nullable DepartmentId department) {
        var found = department == null ? null : known.get(department);
        return found == null ? "" : found.name();
    }
}
