package org.tertulia.playbook.said.web;

import java.util.List;
import org.tertulia.playbook.said.Exchange;
import org.tertulia.web.kit.Tab;

/**
 * The list of approved messages.
 *
 * @param any whether there is one at all
 * @param left rows of a file that could not be taken
 */
record TextsView(
        Shelf shelf,
        String words,
        List<Tab> shelves,
        List<TextRow> rows,
        boolean any,
        boolean writes,
        boolean supervises,
        List<Exchange.Left> left,
        String file,
        String refused) {

    String here() {
        return "/playbook/messages?shelf=" + shelf.slug();
    }
}
