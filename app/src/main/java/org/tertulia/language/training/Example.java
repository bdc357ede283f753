package org.tertulia.language.training;

import java.util.Map;
import org.tertulia.language.Text;
import org.tertulia.language.model.Meaning;

/**
 * A text with what is known of it: for some heads, by name, how likely each label is.
 *
 * @param weight how much it counts; 1 is a message labelled with care
 * @param hint what is known is no answer but shifts what one would think of the text without it: an
 *     angry emoji makes a complaint likelier, and a plain remark stays possible
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
record Example(int[] features, Map<String, float[]> known, float weight, boolean hint) {

    static Example of(String text, Map<String, float[]> known, float weight) {
        return new Example(features(text), known, weight, false);
    }

    static Example hint(String text, Map<String, float[]> known, float weight) {
        return new Example(features(text), known, weight, true);
    }

    Example weighing(float other) {
        return new Example(features, known, other, hint);
    }

    private static int[] features(String text) {
        return new Meaning().read(Text.tokens(text));
    }
}
