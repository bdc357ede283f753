package org.tertulia.inbox.review;

import org.tertulia.kernel.Refusal;

/** Why answers cannot be reviewed like that. */
public sealed interface ReviewRefusal extends Refusal {

    /** Nobody reviews what they said themselves. */
    record OwnAnswer() implements ReviewRefusal {}

    /** As many reviews as are wanted are in, or one by the same person. */
    record AlreadyReviewed() implements ReviewRefusal {}

    /** A review has marks: 1 to 5 points by at least one criterion. */
    record MarksUnfit() implements ReviewRefusal, Unfit {}

    /** At most so many characters. */
    record ReviewTooLong(int most) implements ReviewRefusal, Unfit {}

    /** Nobody is talked to before all reviews are in. */
    record ReviewNotDone() implements ReviewRefusal {}

    /** From 1 to so many characters. */
    record TalkUnfit(int most) implements ReviewRefusal, Unfit {}

    /** From 0 to 100. */
    record ShareUnfit() implements ReviewRefusal, Unfit {}

    /** From 0 to so many. */
    record WeeksUnfit(int most) implements ReviewRefusal, Unfit {}

    /** From 1 to so many criteria, each with a name of its own of at most so many characters. */
    record CriteriaUnfit(int most, int longest) implements ReviewRefusal, Unfit {}

    /** From 1 to so many. */
    record WeightUnfit(int most) implements ReviewRefusal, Unfit {}
}
