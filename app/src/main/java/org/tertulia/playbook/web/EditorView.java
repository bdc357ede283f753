package org.tertulia.playbook.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.playbook.situations.Situation;
import org.tertulia.playbook.text.Change;

/**
 * A text that is being written, and what it draws.
 *
 * @param number of the protocol; null while it is new
 * @param situation for which a new one is written; null for none
 * @param situations for which it is written
 * @param theirs what somebody else changed meanwhile, against the reader's own text; empty where
 *     nobody did
 */
record EditorView(
        @Nullable Integer number,
        @Nullable Integer situation,
        List<Situation> situations,
        int n,
        int revision,
        boolean proposed,
        String text,
        String why,
        PreviewView preview,
        List<Change> theirs,
        String refused) {

    String action() {
        return number == null ? "/playbook/protocols" : "/playbook/protocols/" + number + "/draft";
    }

    String back() {
        if (situation != null) {
            return "/playbook/situations/" + situation;
        }
        return number == null ? "/playbook" : "/playbook/protocols/" + number;
    }
}
