package org.tertulia.inbox.walking;

import org.tertulia.kernel.Refusal;

/** Why a protocol cannot be followed like this. */
public sealed interface WalkRefusal extends Refusal {

    /** One at a time: it is left first. */
    record AlreadyFollowing() implements WalkRefusal {}

    /** Nobody follows one here. */
    record NothingFollowed() implements WalkRefusal {}

    /** Somebody, or a second click, went on meanwhile. */
    record WentOn() implements WalkRefusal {}

    /** Whoever holds the conversation follows the protocol. */
    record HeldByColleague(String name) implements WalkRefusal {}

    /** There is nothing to answer any more. */
    record NothingToAnswer() implements WalkRefusal {}

    /** No version of it is in force. */
    record NotInForce() implements WalkRefusal, Unfit {}

    /** The step has no such answer. */
    record NoSuchWay() implements WalkRefusal, Unfit {}

    /** It is left for one of the reasons. */
    record ReasonUnknown() implements WalkRefusal, Unfit {}

    /** Another reason has so many characters at most, and one at least. */
    record ReasonWordless(int most) implements WalkRefusal, Unfit {}

    /** Use is counted over so many days at most, and one at least. */
    record SpanUnfit(int most) implements WalkRefusal, Unfit {}
}
