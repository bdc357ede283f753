package org.tertulia.playbook.web;

import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.Quoting;
import org.tertulia.playbook.text.Mistake;
import org.tertulia.playbook.text.Reading;
import org.tertulia.web.Page;

/** Makes of a text what it would be. */
@Component
class Previews {

    private final MissingDepartments departments;
    private final Quoting quoting;

    Previews(MissingDepartments departments, Quoting quoting) {
        this.departments = departments;
        this.quoting = quoting;
    }

    /** {@code opened} is the step whose form is open; empty for none. */
    PreviewView of(Sight sight, Page page, String text, String opened) {
        var reading = Reading.of(text);
        var tree = reading.tree();
        return new PreviewView(
                tree == null ? null : TreeView.of(tree, Telling.to(page)),
                Stream.concat(
                                reading.mistakes().stream(),
                                quoting.mistakes(sight, reading).stream())
                        .sorted(Comparator.comparingInt(Mistake::line))
                        .map(it -> PreviewView.wrong(page, it))
                        .toList(),
                departments.of(sight, tree),
                departments.open(sight),
                reading.readable(),
                opened);
    }
}
