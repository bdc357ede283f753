package org.tertulia.audience;

import org.tertulia.kernel.Refusal;

/** The expected noes of this module. */
public sealed interface AudienceRefusal extends Refusal {

    /** Erasing takes a supervisor. */
    record SupervisorsErase() implements AudienceRefusal {}

    /** Nothing says why. */
    record ReasonMissing() implements AudienceRefusal, Unfit {}

    /** It is kept, and a line or two say it. */
    record ReasonTooLong(int most) implements AudienceRefusal, Unfit {}

    /** Somebody asked for it already, and nobody has decided yet. */
    record AlreadyAsked() implements AudienceRefusal {}

    /** There is nothing left to erase. */
    record AlreadyErased() implements AudienceRefusal {}

    /** Nobody asked for it, or it was decided meanwhile. */
    record NothingAsked() implements AudienceRefusal {}

    /** Whoever asked for it may not decide it as well. */
    record OwnRequest() implements AudienceRefusal {}

    /** Who reads along merges nobody. */
    record AgentsMerge() implements AudienceRefusal {}

    /** It takes two. */
    record OneContactOnly() implements AudienceRefusal, Unfit {}

    /** They are one person already. */
    record AlreadyMerged() implements AudienceRefusal {}

    /** Somebody merged or erased one of them at the same moment. */
    record MergedMeanwhile() implements AudienceRefusal {}

    /** An erasure waits for its second member: who that is stays as it is until then. */
    record ErasureAwaited() implements AudienceRefusal {}

    /** It was not merged into this one, or was parted from it meanwhile. */
    record NothingMerged() implements AudienceRefusal {}
}
