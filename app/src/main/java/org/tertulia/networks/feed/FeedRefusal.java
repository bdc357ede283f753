package org.tertulia.networks.feed;

import org.tertulia.kernel.Refusal;

/** Why there is no feed to be had at an address. */
public sealed interface FeedRefusal extends Refusal {

    /** No usable answer came; {@code trouble} is the key of the sentence that says why. */
    record NotReached(String detail, String trouble) implements FeedRefusal, Unfit {
        @Override
        public String key() {
            return trouble;
        }
    }

    /** It answered with an error. */
    record ServerRefuses(int status) implements FeedRefusal, Unfit {}

    /** It is something else; {@code what} is the key of the sentence that says what. */
    record NotAFeed(String what) implements FeedRefusal, Unfit {
        @Override
        public String key() {
            return what;
        }
    }

    /** The file is no list of subscriptions. */
    record NoSubscriptions() implements FeedRefusal, Unfit {}
}
