package org.tertulia.playbook.said.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.playbook.said.Tally;
import org.tertulia.playbook.said.Text;

/**
 * One approved message in the list.
 *
 * @param begins how it begins, in the reader's language where it is said in it
 * @param languages in which it is said
 */
record TextRow(
        Text text,
        String begins,
        List<String> languages,
        @Nullable String department,
        List<String> tags,
        boolean offered,
        boolean expired,
        Tally tally) {}
