package org.tertulia.inbox.walking.web;

import java.util.List;
import org.tertulia.inbox.walking.ProtocolUse;
import org.tertulia.inbox.walking.Span;
import org.tertulia.web.kit.Option;
import org.tertulia.web.kit.Tab;

/** How all protocols are used; {@code any} says whether one was ever followed. */
record UsesView(
        Span span, String sort, List<Tab> spans, List<Option> sorts, List<Row> rows, boolean any) {

    /** One of them; without a path where no version of it holds. */
    record Row(String title, ProtocolUse use, String path) {}

    String csv() {
        return UseAsked.LIST + ".csv?days=" + span.days() + "&sort=" + sort;
    }
}
