package org.tertulia.audit.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.audit.Reading.Line;
import org.tertulia.web.Page;
import org.tertulia.web.Texts;
import org.tertulia.web.kit.Option;

/** A page of the record; {@code next} is the address of the rows that follow. */
record RecordView(
        List<Line> lines, List<String> types, Filter filter, @Nullable String next, Texts texts) {

    /** Longer ones are ids that nobody reads out. */
    private static final int SHORT = 20;

    /** What the reader asked for; empty asks for all. */
    record Filter(String actor, String type, String subject) {

        boolean any() {
            return !(actor.isBlank() && type.isBlank() && subject.isBlank());
        }
    }

    List<Option> typeOptions(Page page) {
        var options = new ArrayList<Option>();
        options.add(new Option("", page.t("audit.filter.anything")));
        types.forEach(type -> options.add(new Option(type, what(page, type))));
        return options;
    }

    /** What happened, in words; a fact that has none yet keeps the name that programs know. */
    String what(Page page, String type) {
        var key = "audit.event." + type;
        return texts.knows(page.locale(), key) ? page.t(key) : type;
    }

    /** A subject as people can tell it apart: of a long id its end. */
    String about(String subject) {
        var colon = subject.indexOf(':');
        return subject.length() - colon > SHORT
                ? subject.substring(0, colon + 1) + "…" + subject.substring(subject.length() - 6)
                : subject;
    }
}
