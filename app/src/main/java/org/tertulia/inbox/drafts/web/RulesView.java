package org.tertulia.inbox.drafts.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.approvals.web.AskedFor;
import org.tertulia.inbox.drafts.Rule;

/** The rules of the brands; the name of a brand is null where there is only one. */
record RulesView(List<Group> groups) {

    /** Those of one brand. */
    record Group(int brand, @Nullable String name, List<Row> rows) {}

    /** A rule, what it asks of an answer, and whose approval it asks for. */
    record Row(Rule rule, String asks, List<AskedFor> steps) {}
}
