package org.tertulia.messages.judging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.MemberId;
import org.tertulia.language.Judged;

/**
 * Somebody said which label is right.
 *
 * @param n the version of the message
 * @param said what the program had said, however unsurely; null where it named no language
 * @param saidConfidence how sure it was, from 0 to 1
 */
public record Judgement(
        int n,
        Asked asked,
        @Nullable String said,
        double saidConfidence,
        String label,
        MemberId by,
        Instant at) {

    /** What became of what the program had said. */
    public enum Verdict {
        CONFIRMED,
        CORRECTED,
        /** It had not been sure enough to say anything. */
        UNSURE
    }

    public Verdict verdict() {
        if (said == null || saidConfidence < Judged.ENOUGH) {
            return Verdict.UNSURE;
        }
        return said.equals(label) ? Verdict.CONFIRMED : Verdict.CORRECTED;
    }
}
