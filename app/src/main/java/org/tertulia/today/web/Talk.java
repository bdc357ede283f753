package org.tertulia.today.web;

import java.util.List;
import org.tertulia.messages.Message;

/**
 * The day of a company that only listens.
 *
 * @param messages how many name us or others in {@link Talks#DAYS} days
 * @param voices who is talked of
 * @param looks what somebody should look at, the newest first
 */
record Talk(long messages, List<Voiced> voices, List<Message> looks) {

    /**
     * Whom a watch is about, how many name them, how many did before, and their share in percent.
     */
    record Voiced(int number, String name, long now, long before, int share) {}

    /** Whether there are too few messages to speak of shares. */
    boolean few() {
        return voices.stream().allMatch(voice -> voice.share() < 0);
    }
}
