package org.tertulia.playbook.web;

import java.util.ArrayList;
import java.util.List;
import org.tertulia.playbook.tree.Aspect;
import org.tertulia.web.Page;
import org.tertulia.web.kit.Option;

/** What can be said of words that somebody typed. */
final class FactOptions {

    private FactOptions() {}

    /** Nothing first: as the program understands it. */
    static List<Option> of(Page page, Aspect aspect) {
        var telling = Telling.to(page);
        var options = new ArrayList<>(List.of(new Option("", page.t("playbook.trial.understood"))));
        aspect.closed().forEach(it -> options.add(new Option(it, telling.value(aspect, it))));
        return options;
    }
}
