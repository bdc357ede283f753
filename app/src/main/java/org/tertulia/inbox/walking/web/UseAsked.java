package org.tertulia.inbox.walking.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tertulia.inbox.walking.Chosen;
import org.tertulia.inbox.walking.Span;
import org.tertulia.inbox.walking.WalkEnd;
import org.tertulia.web.Page;
import org.tertulia.web.kit.Tab;

/** Which use an address asks for: of which protocol and version, and over how many days. */
record UseAsked(int protocol, int version, Span span) {

    static final String LIST = "/playbook/use";

    /** What is none of those that are offered is the usual one. */
    static Span span(String days) {
        return Span.OFFERED.stream()
                .filter(it -> String.valueOf(it.days()).equals(days.strip()))
                .findFirst()
                .orElse(Span.USUAL);
    }

    String path() {
        return base() + query();
    }

    String csv() {
        return base() + ".csv" + query();
    }

    private String base() {
        return "/playbook/protocols/" + protocol + "/use";
    }

    private String query() {
        return "?days=" + span.days() + "&version=" + version;
    }

    /** The walks behind a figure. */
    String walks(Chosen chosen) {
        var parts = new ArrayList<String>();
        if (chosen.step() != null) {
            parts.add("step=" + chosen.step());
        }
        if (chosen.arrow() != null) {
            parts.add("way=" + way(chosen.arrow()));
        }
        if (chosen.end() != null) {
            parts.add("end=" + chosen.end().slug());
        }
        if (chosen.stood()) {
            parts.add("stood=true");
        }
        return base() + "/walks" + query() + (parts.isEmpty() ? "" : "&" + String.join("&", parts));
    }

    /** The only way out of a step has no name; in an address it has. */
    private static String way(String arrow) {
        return arrow.isEmpty() ? "-" : arrow;
    }

    static Chosen chosen(String step, String way, String end, boolean stood) {
        var at = step.isEmpty() ? null : step;
        @Nullable String arrow = at == null || way.isEmpty() ? null : way.equals("-") ? "" : way;
        Optional<WalkEnd> how = WalkEnd.of(end);
        return new Chosen(at, arrow, how.orElse(null), at != null && stood);
    }

    static List<Tab> spans(Page page, Span shown, String path) {
        return Span.OFFERED.stream()
                .map(
                        it ->
                                new Tab(
                                        page.t("inbox.use.days", it.days()),
                                        path + it.days(),
                                        it.equals(shown)))
                .toList();
    }
}
