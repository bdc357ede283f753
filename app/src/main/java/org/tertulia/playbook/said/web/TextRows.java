package org.tertulia.playbook.said.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tertulia.organization.Department;
import org.tertulia.organization.DepartmentId;
import org.tertulia.organization.Departments;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.Day;
import org.tertulia.playbook.said.ApprovedTexts;
import org.tertulia.playbook.said.Content;
import org.tertulia.playbook.said.Tally;
import org.tertulia.playbook.said.Text;
import org.tertulia.playbook.said.Uses;
import org.tertulia.playbook.said.Variant;
import org.tertulia.web.Page;
import org.tertulia.web.Typed;

/** Puts approved messages before whoever looks for one. */
@Component
class TextRows {

    private final ApprovedTexts texts;
    private final Uses uses;
    private final Departments departments;
    private final Day day;

    TextRows(ApprovedTexts texts, Uses uses, Departments departments, Day day) {
        this.texts = texts;
        this.uses = uses;
        this.departments = departments;
        this.day = day;
    }

    List<TextRow> all(Sight sight, Page page) {
        var tallies = uses.all(sight);
        var all = texts.list(sight);
        var known =
                departments.known(
                        all.stream()
                                .flatMap(it -> Stream.ofNullable(it.shown()))
                                .flatMap(it -> Stream.ofNullable(it.content().department()))
                                .distinct()
                                .toList());
        return all.stream().map(text -> row(page, text, tallies, known)).toList();
    }

    private TextRow row(
            Page page,
            Text text,
            Map<Integer, Tally> tallies,
            Map<DepartmentId, Department> known) {
        var today = day.today();
        var shown = text.shown();
        var content = shown == null ? null : shown.content();
        var department = content == null ? null : content.department();
        return new TextRow(
                text,
                content == null ? "" : begins(page, content),
                content == null
                        ? List.of()
                        : content.variants().stream().map(Variant::language).distinct().toList(),
                department == null || !known.containsKey(department)
                        ? null
                        : known.get(department).name(),
                content == null ? List.of() : content.tags(),
                text.offered(today),
                text.expired(today),
                tallies.getOrDefault(text.number(), Tally.NONE));
    }

    private static String begins(Page page, Content content) {
        return content.variants().stream()
                .filter(it -> it.language().equals(page.locale().getLanguage()))
                .findFirst()
                .orElse(content.variants().getFirst())
                .text();
    }

    /** Whether all words stand in what it is called, its tags or one of its texts. */
    static boolean fits(TextRow row, Typed typed) {
        var all = new StringBuilder(row.text().title()).append(' ').append(row.text().handle());
        row.tags().forEach(tag -> all.append(' ').append(tag));
        if (row.department() != null) {
            all.append(' ').append(row.department());
        }
        var shown = row.text().shown();
        if (shown != null) {
            shown.content().variants().forEach(it -> all.append(' ').append(it.text()));
        }
        return typed.isIn(all.toString());
    }
}
