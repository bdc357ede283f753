package org.tertulia.playbook;

import org.tertulia.kernel.Refusal;

/** Why a protocol cannot be written, proposed or put in force as asked. */
public sealed interface PlaybookRefusal extends Refusal {

    /** A text begins with the name of its protocol. */
    record HandleMissing() implements PlaybookRefusal, Unfit {}

    record HandleTaken(String handle) implements PlaybookRefusal {}

    /** The text names another protocol: a name stays for ever. */
    record HandleChanged(String handle) implements PlaybookRefusal, Unfit {}

    record TextTooLong(int most) implements PlaybookRefusal, Unfit {}

    /** Only what can be walked to its end is proposed. */
    record TextUnsound(int mistakes) implements PlaybookRefusal, Unfit {}

    /** Why it changes must be said. */
    record WhyMissing() implements PlaybookRefusal, Unfit {}

    record WordsTooLong(int most) implements PlaybookRefusal, Unfit {}

    /** Nothing is in force from a day that is over. */
    record DayOver() implements PlaybookRefusal, Unfit {}

    /** That is no day. */
    record DayUnclear() implements PlaybookRefusal, Unfit {}

    /** Who changes a version says which revision of it they saw. */
    record RevisionMissing() implements PlaybookRefusal, Unfit {}

    /** Somebody was quicker; {@code name} is who. */
    record ChangedMeanwhile(String name) implements PlaybookRefusal {}

    /** No version of it is being written. */
    record NothingOpen() implements PlaybookRefusal {}

    /** A version of it is being written already; {@code name} is who wrote last. */
    record AlreadyOpen(String name) implements PlaybookRefusal {}

    /** While it waits for its review only who supervises changes it. */
    record UnderReview() implements PlaybookRefusal {}

    record NotProposed() implements PlaybookRefusal {}

    record OnlySupervisorsDecide() implements PlaybookRefusal {}

    record NotInForce() implements PlaybookRefusal {}

    /** A file without a protocol. */
    record NothingToImport() implements PlaybookRefusal, Unfit {}

    /** Whoever wants the manual to begin with has one already. */
    record PlaybookNotEmpty() implements PlaybookRefusal {}

    /** There is no step of that name where one is to be changed. */
    record StepUnknown(String step) implements PlaybookRefusal, Unfit {}

    /** What was typed for a condition is none. */
    record ConditionUnclear(String typed) implements PlaybookRefusal, Unfit {}

    /** A text with mistakes is mended by hand first: a drawing shows not all of it. */
    record TextUnreadable() implements PlaybookRefusal {}

    /** The conversation to try it on is none. */
    record MessageMissing() implements PlaybookRefusal, Unfit {}

    /** The step in this line names an approved message that agents are not offered. */
    record MessageNotOffered(String handle, int line) implements PlaybookRefusal, Unfit {}
}
