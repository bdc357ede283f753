package org.tertulia.inbox.promise;

import org.tertulia.kernel.Refusal;

/** Why something cannot be promised so. */
public sealed interface PromiseRefusal extends Refusal {

    /** Not a number of minutes, hours or days within reason; both in minutes. */
    record LengthUnfit(int least, int most) implements PromiseRefusal, Unfit {}

    /** In percent. */
    record WarningUnfit(int least, int most) implements PromiseRefusal, Unfit {}

    /** There is no such channel, queue or urgency to promise something for. */
    record SubjectUnknown() implements PromiseRefusal, Unfit {}

    /** There is no such calendar. */
    record CalendarUnknown() implements PromiseRefusal, Unfit {}
}
