package org.tertulia.playbook.tree;

import java.util.List;

/** One step of a protocol. A target is empty while nobody said where it leads. */
public sealed interface Step
        permits Question, Check, Instruction, ApprovedMessage, Escalation, Asking, Ending {

    /** Unique in its tree, and stable: {@code is-customer}. */
    String id();

    StepKind kind();

    /**
     * What it says to the person; for an approved message and for what is asked, the text itself.
     */
    Wording words();

    /** Where it can lead, in order. */
    List<Arrow> arrows();

    /** The same step where what led to one step leads to another. */
    Step redirected(String from, String to);
}
