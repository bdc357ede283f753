package org.tertulia.inbox.leads;

import org.tertulia.kernel.Refusal;

/** The expected noes of leads. */
public sealed interface LeadRefusal extends Refusal {

    /** It does not wait in a queue that takes leads. */
    record NoLead() implements LeadRefusal {}

    /** It is a lead, and nobody has said how it ended. */
    record LeadOpen() implements LeadRefusal {}

    /** A lead ends in one of three ways. */
    record NoSuchEnding() implements LeadRefusal, Unfit {}

    /** More than nothing, in hundredths at most, with the three letters of a currency. */
    record SumUnfit() implements LeadRefusal, Unfit {}

    /** Only what was won was sold for something. */
    record NothingSold() implements LeadRefusal, Unfit {}
}
