package org.tertulia.audit.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.audit.Reading.Line;
import org.tertulia.web.Page;
import org.tertulia.web.kit.Option;

/** A page of the record; {@code next} is the address of the rows that follow. */
record RecordView(List<Line> lines, List<String> types, Filter filter, @Nullable String next) {

    /** What the reader asked for; empty asks for all. */
    record Filter(String actor, String type, String subject) {

        boolean any() {
            return !(actor.isBlank() && type.isBlank() && subject.isBlank());
        }
    }

    List<Option> typeOptions(Page page) {
        var options = new ArrayList<Option>();
        options.add(new Option("", page.t("audit.filter.anything")));
        types.forEach(type -> options.add(new Option(type, type)));
        return options;
    }
}
