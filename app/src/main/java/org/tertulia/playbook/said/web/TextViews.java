package org.tertulia.playbook.said.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Role;
import org.tertulia.language.Intent;
import org.tertulia.organization.Department;
import org.tertulia.organization.DepartmentId;
import org.tertulia.organization.Departments;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.Day;
import org.tertulia.playbook.said.ApprovedTexts;
import org.tertulia.playbook.said.Content;
import org.tertulia.playbook.said.Draft;
import org.tertulia.playbook.said.Edition;
import org.tertulia.playbook.said.Use;
import org.tertulia.playbook.said.Uses;
import org.tertulia.playbook.text.Change;
import org.tertulia.playbook.text.Difference;
import org.tertulia.web.Page;

/** Makes of an approved message what its page shows. */
@Component
class TextViews {

    private static final int LATEST = 10;

    private final ApprovedTexts texts;
    private final Uses uses;
    private final Departments departments;
    private final Members members;
    private final Day day;

    TextViews(ApprovedTexts texts, Uses uses, Departments departments, Members members, Day day) {
        this.texts = texts;
        this.uses = uses;
        this.departments = departments;
        this.members = members;
        this.day = day;
    }

    TextView of(Sight sight, Page page, int number, String refused) {
        var text = texts.find(sight, number);
        var editions = texts.editions(sight, number);
        var latest = uses.latest(sight, number, LATEST);
        var names = names(editions, latest, text.owner());
        var shown = text.shown();
        var current = text.current();
        var open = text.open();
        var today = day.today();
        return new TextView(
                text,
                shown,
                shown == null ? List.of() : Previewed.of(page, typed(shown.content())),
                shown == null ? List.of() : intents(page, shown.content()),
                shown == null ? null : department(shown.content().department()),
                names.getOrDefault(text.owner(), ""),
                open == null ? "" : names.getOrDefault(open.savedBy(), ""),
                current == null ? null : decider(current, names),
                text.offered(today),
                text.expired(today),
                open == null || current == null ? List.of() : changes(current, open),
                open == null || current == null
                        ? List.of()
                        : Previewed.of(page, typed(open.content())),
                uses.of(sight, number),
                latest.stream().map(it -> used(it, names)).toList(),
                sight.may(Role.AGENT),
                sight.may(Role.SUPERVISOR),
                refused);
    }

    /** Each edition, who wrote it, and who decided about it. */
    List<EditionsView.Row> rows(List<Edition> editions) {
        var names = names(editions, List.of(), editions.getFirst().savedBy());
        return editions.stream()
                .map(
                        it ->
                                new EditionsView.Row(
                                        it,
                                        names.getOrDefault(it.savedBy(), ""),
                                        decider(it, names)))
                .toList();
    }

    static List<Change> changes(Edition before, Edition after) {
        return Difference.plain(before.content().lines(), after.content().lines());
    }

    private Map<MemberId, String> names(List<Edition> editions, List<Use> uses, MemberId owner) {
        Set<MemberId> all = new HashSet<>(Set.of(owner));
        for (var edition : editions) {
            all.add(edition.savedBy());
            if (edition.decidedBy() != null) {
                all.add(edition.decidedBy());
            }
        }
        uses.forEach(it -> all.add(it.member()));
        return members.names(all);
    }

    private static @Nullable String decider(Edition edition, Map<MemberId, String> names) {
        var who = edition.decidedBy();
        return who == null ? null : names.getOrDefault(who, "");
    }

    private static List<Draft.Typed> typed(Content content) {
        return Asked.of("", "", content).variants();
    }

    private static List<String> intents(Page page, Content content) {
        return content.intents().stream()
                .sorted()
                .map(it -> TextEditor.intent(page, Intent.of(it)))
                .toList();
    }

    private @Nullable String department(@Nullable DepartmentId id) {
        if (id == null) {
            return null;
        }
        Department known = departments.known(List.of(id)).get(id);
        return known == null ? null : known.name();
    }

    private static TextView.Used used(Use use, Map<MemberId, String> names) {
        return new TextView.Used(
                names.getOrDefault(use.member(), ""),
                use.member().toString(),
                use.at(),
                use.changed(),
                use.edition(),
                "/inbox/messages/" + use.message());
    }
}
