package org.tertulia.inbox.aside;

import org.tertulia.kernel.Refusal;

/** The expected noes of going on in private. */
public sealed interface AsideRefusal extends Refusal {

    /** It was private from the start. */
    record NothingPublic() implements AsideRefusal {}

    /** It is aside already. */
    record AlreadyAside() implements AsideRefusal {}

    /** It is not aside, or no longer. */
    record NotAside() implements AsideRefusal {}

    /** The network does not let what was said to all be answered to one. */
    record NoDirectMessages(String channel) implements AsideRefusal {}

    /** There is no such channel of the brand from which somebody can be written to first. */
    record NoSuchMailbox() implements AsideRefusal, Unfit {}

    /** What was given names nobody who could be written to there. */
    record RecipientUnfit() implements AsideRefusal, Unfit {}

    /** A mail is about something, in so many characters at most. */
    record AsideSubjectUnfit(int most) implements AsideRefusal, Unfit {}

    /** How the customer agreed must be said. */
    record ConsentMissing() implements AsideRefusal, Unfit {}

    /** What is said of the consent is too long. */
    record WordsTooLong(int most) implements AsideRefusal, Unfit {}

    /** An answer waits for approval: it was written for others to read. */
    record AnswerWaits() implements AsideRefusal {}

    /** The person was erased, and the address with them. */
    record RecipientGone() implements AsideRefusal {}

    /** Somebody moved it meanwhile: what was written would be read by others than was meant. */
    record ReadByOthers() implements AsideRefusal {}

    /** It was written for all, and would be read by one. */
    record ReadByOneAlone() implements AsideRefusal {}

    /** It went aside, and nothing was said in public of what came of it. */
    record ClosingNoteMissing() implements AsideRefusal {}

    /** Why nothing is said is one of four. */
    record NoSuchUntold() implements AsideRefusal, Unfit {}
}
