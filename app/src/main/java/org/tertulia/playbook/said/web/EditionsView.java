package org.tertulia.playbook.said.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.playbook.said.Edition;
import org.tertulia.playbook.said.Text;
import org.tertulia.playbook.text.Change;
import org.tertulia.web.Page;
import org.tertulia.web.kit.Option;

/** Two editions of an approved message, compared; {@code from} is null where there is but one. */
record EditionsView(
        Text text,
        List<Option> options,
        @Nullable Edition from,
        Edition to,
        List<Change> changes,
        List<Row> rows) {

    /** An edition, who wrote it, and who decided about it. */
    record Row(Edition edition, String writer, @Nullable String decider) {}

    static Option option(Page page, Edition edition) {
        return new Option(
                String.valueOf(edition.n()),
                page.t("playbook.said.edition.option", edition.n(), page.t(edition.stage().key())));
    }
}
