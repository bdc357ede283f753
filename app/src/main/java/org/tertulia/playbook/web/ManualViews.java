package org.tertulia.playbook.web;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.Day;
import org.tertulia.playbook.InForce;
import org.tertulia.playbook.Protocols;
import org.tertulia.web.Page;

/** Puts the manual of a day together. */
@Component
class ManualViews {

    private final Protocols protocols;
    private final Day day;

    ManualViews(Protocols protocols, Day day) {
        this.protocols = protocols;
        this.day = day;
    }

    LocalDate today() {
        return day.today();
    }

    /** By title. */
    ManualView of(Sight sight, Page page, LocalDate on, String refused) {
        var telling = Telling.to(page);
        return new ManualView(
                on,
                on.equals(today()),
                protocols.inForce(sight, on).stream()
                        .map(it -> chapter(telling, it))
                        .sorted((one, other) -> one.title().compareToIgnoreCase(other.title()))
                        .toList(),
                refused);
    }

    private static ManualView.Chapter chapter(Telling telling, InForce held) {
        var tree = held.tree();
        return new ManualView.Chapter(
                held,
                telling.words(tree.title()),
                telling.words(tree.about()),
                tree.applies().stream().map(telling::condition).toList(),
                TreeView.of(tree, telling));
    }
}
