package org.tertulia.networks.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Connectable;
import org.tertulia.networks.hearing.Gaps;
import org.tertulia.networks.hearing.Health;
import org.tertulia.networks.upload.Upload;
import org.tertulia.web.Mistake;

/**
 * One channel and what can be done with it; {@code address} is where it is to be found, {@code
 * room} the page of this house on which it happens, {@code controls} the one on which the network
 * itself is tended, {@code listensOnly} whether its network could be spoken on but for what lets us
 * in, {@code keys} what lets us in where somebody can sign in again; {@code gaps} the latest spans
 * that may have been missed; {@code api} where programs bring messages, {@code renamed} a name that
 * was {@code wrong}.
 */
record ChannelView(
        Health health,
        String brand,
        String label,
        String icon,
        @Nullable String address,
        @Nullable String room,
        @Nullable String controls,
        boolean looked,
        boolean listensOnly,
        List<Connectable.Field> keys,
        boolean takesFiles,
        List<Upload> uploads,
        List<Gaps.Noticed> gaps,
        String api,
        String renamed,
        Mistake wrong) {

    Channel channel() {
        return health.channel();
    }
}
