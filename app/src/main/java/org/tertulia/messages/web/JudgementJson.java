package org.tertulia.messages.web;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Refused;
import org.tertulia.messages.judging.Asked;
import org.tertulia.messages.judging.Judgement;
import org.tertulia.messages.judging.JudgingRefusal;
import org.tertulia.web.Shown;

/**
 * What somebody said is right of a message, beside what the program had said, as programs see it.
 *
 * @param version which form of the message
 * @param said null where the program named nothing; {@code confidence} from 0 to 1
 * @param by the person's name
 */
record JudgementJson(
        int version,
        String question,
        @Nullable String said,
        double confidence,
        String label,
        String by,
        Instant at) {

    /** The latest first; there is never a further page. */
    record JudgementsJson(List<JudgementJson> items, @Nullable String next) {}

    static JudgementJson of(Judgement judgement, Map<MemberId, String> names) {
        return new JudgementJson(
                judgement.n(),
                judgement.asked().word(),
                judgement.said(),
                judgement.saidConfidence(),
                judgement.label(),
                names.getOrDefault(judgement.by(), ""),
                judgement.at());
    }

    /** Labels by the words of questions; {@code strict}: nothing else may stand among them. */
    static Map<Asked, String> labels(
            Map<String, ? extends @Nullable String> given, boolean strict) {
        var labels = new EnumMap<Asked, String>(Asked.class);
        given.forEach(
                (word, label) -> {
                    var asked = Asked.find(word);
                    if (asked.isPresent()) {
                        labels.put(asked.get(), label == null ? "" : Shown.beginning(label));
                    } else if (strict) {
                        throw new Refused(
                                new JudgingRefusal.UnknownQuestion(
                                        Shown.beginning(word), Asked.known()));
                    }
                });
        return labels;
    }
}
