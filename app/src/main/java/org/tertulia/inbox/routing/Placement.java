package org.tertulia.inbox.routing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.MemberId;

/**
 * In which queue a conversation waits, and what brought it there.
 *
 * @param rule the rule that decided; null where none fitted, or a person moved it
 * @param why what of the rule was asked for and fitted, as {@link Conditions} says it
 * @param mover who moved it by hand; null where nobody did
 */
public record Placement(
        QueueId queue, @Nullable UUID rule, @Nullable String why, @Nullable MemberId mover) {

    public static Placement by(QueueId queue, UUID rule, String why) {
        return new Placement(queue, rule, why, null);
    }

    /** No rule took it. */
    public static Placement unmatched(QueueId main) {
        return new Placement(main, null, null, null);
    }

    public static Placement moved(QueueId queue, MemberId mover) {
        return new Placement(queue, null, null, mover);
    }
}
