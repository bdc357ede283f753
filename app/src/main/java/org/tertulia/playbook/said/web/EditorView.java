package org.tertulia.playbook.said.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.playbook.said.Text;
import org.tertulia.web.kit.Option;

/**
 * The form of an approved message.
 *
 * @param text null for a new one
 * @param edition which was seen, and its revision: 0 for a new one
 */
record EditorView(
        @Nullable Text text,
        int edition,
        int revision,
        Asked asked,
        List<Option> departments,
        List<Option> languages,
        List<Option> sizes,
        List<Option> tones,
        List<Option> intents,
        List<Option> fields,
        List<Previewed> preview,
        String refused) {

    String action() {
        return text == null ? "/playbook/messages" : text.path() + "/edition";
    }

    String back() {
        return text == null ? "/playbook/messages" : text.path();
    }
}
