package org.tertulia.inbox.complaints;

import org.tertulia.kernel.Refusal;

/** The expected noes of complaints. */
public sealed interface ComplaintRefusal extends Refusal {

    /** The conversation is no formal complaint. */
    record NoComplaint() implements ComplaintRefusal {}

    /** Somebody filed it at the same moment. */
    record AlreadyFiled(String reference) implements ComplaintRefusal {}

    /** It ended before. */
    record AlreadyResolved(String reference) implements ComplaintRefusal {}

    /** A complaint ends in one of four ways. */
    record NoSuchResolution() implements ComplaintRefusal, Unfit {}

    /** In working days. */
    record WorkingDaysUnfit(int least, int most) implements ComplaintRefusal, Unfit {}
}
