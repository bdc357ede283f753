package org.tertulia.language.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.language.Judged;
import org.tertulia.language.Sense;

/**
 * What was understood of a text, for programs. A label is the likeliest one, however unlikely; its
 * confidence, from 0 to 1, is how often such a label is right.
 *
 * @param language ISO 639-1; null where the text says too little
 * @param intents the primary one first
 * @param purchase where somebody may buy: how far they have come; left out otherwise
 */
public record SenseJson(
        @Nullable String language,
        LabelJson sentiment,
        List<LabelJson> intents,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LabelJson purchase,
        LabelJson urgency) {

    /** A label, and how likely it is right. */
    public record LabelJson(String label, double confidence) {

        static LabelJson of(String label, Judged<?> judged) {
            return new LabelJson(label, Math.round(judged.confidence() * 1000) / 1000.0);
        }
    }

    public static SenseJson of(Sense sense) {
        var purchase = sense.purchase();
        return new SenseJson(
                sense.language().language().orElse(null),
                LabelJson.of(sense.sentiment().what().word(), sense.sentiment()),
                sense.intents().stream()
                        .map(each -> LabelJson.of(each.what().word(), each))
                        .toList(),
                purchase == null ? null : LabelJson.of(purchase.what().word(), purchase),
                LabelJson.of(sense.urgency().what().word(), sense.urgency()));
    }
}
