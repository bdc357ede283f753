package org.tertulia.approvals;

import org.tertulia.kernel.Refusal;

/** Why something cannot be approved like that. */
public sealed interface ApprovalRefusal extends Refusal {

    /** Four eyes are those of two people. */
    record OwnRequest() implements ApprovalRefusal {}

    /** One person gives one step. */
    record AgreedBefore() implements ApprovalRefusal {}

    /** Others are asked now. */
    record NotForYou() implements ApprovalRefusal {}

    /** Its text, or what it is about, is another one than was seen. */
    record ChangedMeanwhile() implements ApprovalRefusal {}

    /** Somebody else was quicker. */
    record ApprovedAlready(String by) implements ApprovalRefusal {}

    /** Somebody else was quicker, and sent it back. */
    record ReturnedAlready(String by) implements ApprovalRefusal {}

    /** It was taken back, or there is nothing left to decide. */
    record WaitsNoMore() implements ApprovalRefusal {}

    /** Who sends something back says why, in at most so many characters. */
    record ReturnWordless(int most) implements ApprovalRefusal, Unfit {}

    /** Nobody but who asks could give all the steps. */
    record NobodyToAsk() implements ApprovalRefusal {}

    /** It must be said which version was seen. */
    record VersionMissing() implements ApprovalRefusal, Unfit {}

    /** Something is approved or returned, nothing else. */
    record NoSuchVerdict() implements ApprovalRefusal, Unfit {}

    /** Lists are not told apart by that. */
    record ListUnknown(String given) implements ApprovalRefusal, Unfit {}
}
