package org.tertulia.playbook.web;

import java.util.List;
import org.tertulia.web.kit.Tab;

/** The protocols of a shelf; {@code any} says whether there is one at all. */
record ProtocolsView(
        Shelf shelf,
        String words,
        List<Tab> shelves,
        List<ProtocolRow> rows,
        boolean any,
        boolean writes,
        boolean supervises,
        String refused) {

    String here() {
        return "/playbook?shelf=" + shelf.slug();
    }
}
