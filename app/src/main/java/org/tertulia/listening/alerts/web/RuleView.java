package org.tertulia.listening.alerts.web;

import java.util.List;
import org.tertulia.listening.alerts.Kind;
import org.tertulia.web.kit.Option;

/**
 * A rule as a form, as it is or as somebody typed it; {@code number} is 0 for a new one, {@code
 * error} is above all fields.
 */
record RuleView(
        RuleAsked.Asked form,
        Kind kind,
        List<Option> brands,
        List<Option> kinds,
        List<Choice> watches,
        List<Choice> channels,
        List<Option> windows,
        List<Option> calms,
        List<Option> webhooks,
        boolean mail,
        String error) {

    /** A watch or a channel that it may mind. */
    record Choice(int number, String name, boolean chosen) {}

    String webhook() {
        var chosen = form.webhook();
        return chosen == null ? "" : chosen.toString();
    }
}
