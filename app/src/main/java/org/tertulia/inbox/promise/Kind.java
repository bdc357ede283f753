package org.tertulia.inbox.promise;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tertulia.language.Urgency;

/**
 * What a question is like, as far as promises tell them apart. {@code queue} is null where it waits
 * in none, {@code window} where its network takes an answer at any time.
 */
public record Kind(UUID channel, @Nullable UUID queue, Urgency urgency, @Nullable Duration window) {

    /** What a promise of this scope would be for. */
    String subject(Scope scope) {
        return switch (scope) {
            case URGENCY -> urgency.word();
            case QUEUE -> String.valueOf(queue);
            case CHANNEL -> channel.toString();
            case COMPANY -> "";
        };
    }
}
