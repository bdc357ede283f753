package org.tertulia.inbox.satisfaction;

import org.tertulia.kernel.Refusal;

/** Why satisfaction cannot be asked, or told, like that. */
public sealed interface SatisfactionRefusal extends Refusal {

    /** A link lives from 1 to so many days. */
    record DaysUnfit(int most) implements SatisfactionRefusal, Unfit {}

    /** Only where we can speak is anybody asked. */
    record ChannelMute(String channel) implements SatisfactionRefusal, Unfit {}

    /** Nobody was sent this link. */
    record NoSuchLink() implements SatisfactionRefusal {}

    /** Its time is over. */
    record LinkOver() implements SatisfactionRefusal {}

    /** It was answered before, with so many points. */
    record AlreadyRated(int score) implements SatisfactionRefusal {}

    /** 1 to 5. */
    record ScoreUnfit() implements SatisfactionRefusal, Unfit {}

    /** First the points, then the words. */
    record NotRatedYet() implements SatisfactionRefusal {}

    /** Something was added before. */
    record AlreadyRemarked() implements SatisfactionRefusal {}

    /** From 1 to so many characters. */
    record RemarkUnfit(int most) implements SatisfactionRefusal, Unfit {}

    /** No link waits to be sent: it went out, was answered, or nobody is asked there. */
    record NoLinkReady() implements SatisfactionRefusal {}

    /** Nobody is asked twice within so many days. */
    record AskedLately(int days) implements SatisfactionRefusal {}

    /** The network takes it no more, or not so much text. */
    record CannotBeSent() implements SatisfactionRefusal {}

    /** Who works here is not asked. */
    record StaffNotAsked() implements SatisfactionRefusal {}
}
