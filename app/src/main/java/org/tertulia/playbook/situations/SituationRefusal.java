package org.tertulia.playbook.situations;

import org.tertulia.kernel.Refusal;

/** Why a situation cannot be reported, written for, or decided like this. */
public sealed interface SituationRefusal extends Refusal {

    /** What happened must be said, in so many characters at most. */
    record HappenedUnfit(int most) implements SituationRefusal, Unfit {}

    /** What was done has so many characters at most. */
    record DoneTooLong(int most) implements SituationRefusal, Unfit {}

    /** Nothing was said in the conversation yet. */
    record NothingHappened() implements SituationRefusal {}

    /** One of this conversation waits already; {@code number} is which. */
    record SituationKnown(int number) implements SituationRefusal {}

    /** A version is being written for it, of that protocol. */
    record SituationPursued(int protocol) implements SituationRefusal {}

    /** The version for it waits for its review: that decides. */
    record SituationInReview(int protocol) implements SituationRefusal {}

    /** It was decided meanwhile. */
    record SituationDecided() implements SituationRefusal {}

    /** Nothing was decided that could be taken back. */
    record SituationUndecided() implements SituationRefusal {}

    /** What is in the manual stays linked with what it came of. */
    record SituationAdoptedForEver() implements SituationRefusal {}

    /** Why it stays out must be said, in so many characters at most. */
    record DecliningWordless(int most) implements SituationRefusal, Unfit {}

    /** It can only go with another one that stands by itself. */
    record JoinedUnfit() implements SituationRefusal, Unfit {}

    /** There is no such protocol. */
    record ProtocolUnknown() implements SituationRefusal, Unfit {}

    /** That is no decision. */
    record DecisionUnknown() implements SituationRefusal, Unfit {}

    record OnlyAgentsReport() implements SituationRefusal {}

    record OnlySupervisorsSettle() implements SituationRefusal {}
}
