package org.tertulia.playbook.said;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tertulia.networks.Measure;
import org.tertulia.organization.DepartmentId;

/**
 * In what a message is about to be said.
 *
 * @param language of whom it is said to, an ISO 639-1 code; null where it is not known
 * @param reader the language of who says it
 * @param intents of what was asked, as {@link org.tertulia.language.Intent#word()} names them
 * @param department whose queue it waits in
 * @param tone in which we speak there; null where either will do
 * @param signature with which we end there, with fields; empty for none
 * @param measure how much fits
 * @param used how often each text was used there lately, by its number
 * @param known what the fields are filled with
 */
public record Situation(
        @Nullable String language,
        String reader,
        Set<String> intents,
        @Nullable DepartmentId department,
        @Nullable Tone tone,
        String signature,
        Measure measure,
        Map<Integer, Integer> used,
        Map<Field, String> known) {

    public Situation {
        intents = Set.copyOf(intents);
        used = Map.copyOf(used);
        known = Map.copyOf(known);
    }

    /** What everything ends with; empty where nothing does, or where a field of it is unknown. */
    public String signed() {
        var template = Template.of(signature);
        return template.lacking(known).isEmpty() ? template.fill(known).strip() : "";
    }

    String sign(String text) {
        var signed = signed();
        return signed.isEmpty() || text.endsWith(signed) ? text : text + "\n" + signed;
    }
}
