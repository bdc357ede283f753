package org.tertulia.inbox.tasks;

import org.tertulia.kernel.Refusal;

/** The expected noes of tasks. */
public sealed interface TaskRefusal extends Refusal {

    /** It must be said of whom: of a person, or of a queue. */
    record TaskForNobody() implements TaskRefusal, Unfit {}

    /** A time to come, within so many days. */
    record TaskTimeUnfit(int days) implements TaskRefusal, Unfit {}

    /** Of whom it was asked, who asked for it or who supervises says that it is done. */
    record TaskOfAnother() implements TaskRefusal {}

    /** Who asked for it, or who supervises, takes it back. */
    record TaskNotYoursToWithdraw() implements TaskRefusal {}

    /** It ended before, in another way. */
    record TaskAlreadyEnded() implements TaskRefusal {}

    /** A task is done or withdrawn, nothing else. */
    record NoSuchTaskEnding() implements TaskRefusal, Unfit {}
}
