package org.tertulia.inbox.aside;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.DomainEvent;
import org.tertulia.networks.ChannelId;

/** What happened to conversations that went on in private; never whereto, nor what was said. */
public sealed interface AsideFact extends DomainEvent {

    long number();

    @Override
    default String subject() {
        return "conversation:" + number();
    }

    /** It goes on in private; {@code consent} is there where that is on another network. */
    record ConversationWentAside(
            long number,
            BrandId brand,
            ChannelId channel,
            @Nullable String consent,
            Actor by,
            Instant at)
            implements AsideFact {}

    /** What is said next is said to all. */
    record ConversationCameBack(long number, BrandId brand, Actor by, Instant at)
            implements AsideFact {}

    /** It ended, and what came of it was not told in public. */
    record ClosingNoteLeftOut(long number, BrandId brand, String because, Actor by, Instant at)
            implements AsideFact {}
}
