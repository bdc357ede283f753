package org.tertulia.inbox.satisfaction.web;

import org.tertulia.inbox.satisfaction.Rating.Seen;

/**
 * How a customer's link stands. {@code token} is theirs, {@code wrong} what is not right about what
 * they sent (empty: nothing), {@code typed} what they wrote.
 */
record FeedbackView(Seen seen, String token, String wrong, String typed) {

    static FeedbackView of(Seen seen, String token) {
        return new FeedbackView(seen, token, "", "");
    }
}
