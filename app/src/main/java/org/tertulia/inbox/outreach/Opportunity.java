package org.tertulia.inbox.outreach;

import java.util.List;
import org.tertulia.messages.Message;
import org.tertulia.networks.Channel;

/**
 * A message that does not address us and in which taking part may be worth it; {@code watches} are
 * the names of those that found it, {@code bars} what speaks against it.
 */
public record Opportunity(
        Message message,
        Channel channel,
        List<String> watches,
        List<Why> why,
        List<OutreachRefusal> bars) {

    public Opportunity {
        watches = List.copyOf(watches);
        why = List.copyOf(why);
        bars = List.copyOf(bars);
    }

    public boolean allowed() {
        return bars.isEmpty();
    }

    /** The more, the more it is worth. */
    public int weight() {
        return why.stream().mapToInt(each -> each.kind().points()).sum();
    }
}
