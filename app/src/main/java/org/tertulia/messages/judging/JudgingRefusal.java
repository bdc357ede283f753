package org.tertulia.messages.judging;

import org.tertulia.kernel.Refusal;

/** Why a message cannot be judged, or nothing be learned, as asked. */
public sealed interface JudgingRefusal extends Refusal {

    /** There is no such question. */
    record UnknownQuestion(String given, String known) implements JudgingRefusal, Unfit {}

    /** That is no answer to the question. */
    record UnknownAnswer(String question, String given, String known)
            implements JudgingRefusal, Unfit {}

    /** Nothing was judged. */
    record NothingJudged() implements JudgingRefusal, Unfit {}

    /** What we said ourselves is not understood, so there is nothing to judge. */
    record OwnWords() implements JudgingRefusal {}

    /** Its author was erased, or it never had words. */
    record NoWords() implements JudgingRefusal {}

    /** So many messages a day at most. */
    record SamplingUnfit(int most) implements JudgingRefusal, Unfit {}

    /** Nobody has judged anything yet. */
    record NoLessons() implements JudgingRefusal {}
}
