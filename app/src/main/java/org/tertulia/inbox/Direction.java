package org.tertulia.inbox;

import org.jspecify.annotations.Nullable;
import org.tertulia.messages.Message;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.Speaking.Opening;

/**
 * Where an answer goes, and who reads it. {@code question} is what it answers; {@code answered} is
 * the network's id of what it is said beneath, null where it begins something; {@code opening} is
 * there where somebody is written to first.
 */
public record Direction(
        Message question,
        ChannelId channel,
        Manner manner,
        @Nullable String answered,
        @Nullable Opening opening) {

    /** As the question was asked. */
    static Direction asAsked(Message question) {
        return new Direction(
                question,
                question.channel(),
                Manner.of(question.kind()),
                question.remoteId(),
                null);
    }

    /** Whether everybody reads it. */
    boolean openly() {
        return manner == Manner.IN_PUBLIC;
    }

    /** Whether it is said on another channel than the question was. */
    boolean elsewhere() {
        return !channel.equals(question.channel());
    }
}
