package org.tertulia.inbox.outreach.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tertulia.inbox.outreach.AudienceQuestion;
import org.tertulia.inbox.outreach.Because;
import org.tertulia.inbox.outreach.Caps;
import org.tertulia.inbox.outreach.Opportunity;
import org.tertulia.web.kit.Tab;

/**
 * Where taking part may be worth it: the first that is allowed has the keys. {@code stops} are
 * those who asked us to stop and whom nobody has left alone yet; {@code protocol} whether the
 * manners are in force.
 */
record OutreachView(List<Tab> tabs, List<Row> rows, List<Stop> stops, boolean protocol) {

    /** {@code keyed} where keys act on it; {@code questions} are those that may be asked there. */
    record Row(Opportunity opportunity, boolean keyed, List<AudienceQuestion> questions) {}

    /** {@code words} is how they asked us. */
    record Stop(UUID message, long number, @Nullable String who, @Nullable String words) {}

    /** With whom we begin nothing, and how often with the others. */
    record Alone(
            List<Tab> tabs,
            List<Account> accounts,
            Caps caps,
            ChannelCapsView channels,
            String error) {

        String begins() {
            var quiet = caps.quiet();
            return quiet == null ? "" : quiet.begins().toString();
        }

        String ends() {
            var quiet = caps.quiet();
            return quiet == null ? "" : quiet.ends().toString();
        }
    }

    /** {@code who} is null once erased, or out of sight. */
    record Account(
            String hash, @Nullable String who, Because because, String by, Instant at, UUID of) {}
}
