package org.tertulia.shifts.emergency;

import org.tertulia.kernel.Refusal;

/** Why somebody may not answer now, or have an emergency hour. */
public sealed interface EmergencyRefusal extends Refusal {

    /** Only who is on duty answers there; an emergency hour helps. */
    record OnlyOnDuty() implements EmergencyRefusal {}

    /** In characters: who supervises wants to know why. */
    record ReasonUnfit(int least, int most) implements EmergencyRefusal, Unfit {}

    /** One runs. */
    record AlreadyRuns() implements EmergencyRefusal {}
}
