package org.tertulia.playbook.web;

import java.util.Map;
import java.util.Optional;
import org.tertulia.kernel.Refused;
import org.tertulia.playbook.PlaybookRefusal;
import org.tertulia.playbook.text.Printing;
import org.tertulia.playbook.text.Reading;
import org.tertulia.playbook.tree.Condition;

/** Conditions as forms give them: one in a field as it stands, or a new one by its parts. */
record GivenConditions(Map<String, String> given) {

    /** What stands in its field; empty where that was emptied. */
    Optional<Condition> at(String field, Condition kept) {
        var typed = given.getOrDefault(field, Printing.condition(kept)).strip();
        return typed.isEmpty() ? Optional.empty() : Optional.of(read(typed));
    }

    /** That which was chosen beneath, by aspect, whether not, and values. */
    Condition added(String id) {
        var not = given.getOrDefault("not." + id, "").isEmpty() ? " is " : " is not ";
        return read(
                given.getOrDefault("aspect." + id, "")
                        + not
                        + given.getOrDefault("value." + id, "").strip());
    }

    private static Condition read(String typed) {
        return Reading.condition(typed)
                .orElseThrow(() -> new Refused(new PlaybookRefusal.ConditionUnclear(typed)));
    }
}
