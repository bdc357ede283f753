package org.tertulia.operations.demo;

import java.time.Duration;
import java.time.Instant;
import org.tertulia.inbox.Reason;
import org.tertulia.networks.plaza.Crowd;

/** What a customer said so long ago, and what became of it. */
record Scene(String customer, boolean alone, Duration ago, String text, Fate fate) {

    /** How a conversation stands when the curtain rises. */
    sealed interface Fate {

        record Waits() implements Fate {}

        record Held(Colleague by) implements Fate {}

        record Answered(Colleague by, String answer) implements Fate {}

        /** Answered while the network fell silent: nobody knows whether it is there. */
        record Doubted(Colleague by, String answer) implements Fate {}

        record Closed(Colleague by, String answer) implements Fate {}

        record Dismissed(Colleague by, Reason reason) implements Fate {}

        /** Closed with an answer, and the customer asked again. */
        record Returned(Colleague by, String answer, String again) implements Fate {}
    }

    static Scene inPublic(String customer, Duration ago, String text, Fate fate) {
        return new Scene(customer, false, ago, text, fate);
    }

    static Scene inPrivate(String customer, Duration ago, String text, Fate fate) {
        return new Scene(customer, true, ago, text, fate);
    }

    Crowd.Words words(Instant now) {
        return new Crowd.Words(customer, alone, text, now.minus(ago));
    }

    Crowd.Words again(String more, Instant now) {
        return new Crowd.Words(customer, alone, more, now);
    }
}
