package org.tertulia.inbox.aside;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.inbox.Conversation;
import org.tertulia.kernel.BrandId;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelState;
import org.tertulia.networks.Channels;
import org.tertulia.networks.Networks;
import org.tertulia.networks.Speaking;
import org.tertulia.organization.Sight;

/** Where a conversation can go aside: from which channels somebody is written to first. */
@Component
public class Mailboxes {

    private final Channels channels;
    private final Networks networks;

    Mailboxes(Channels channels, Networks networks) {
        this.channels = channels;
        this.networks = networks;
    }

    /** Those of a brand that the member sees. */
    public List<Channel> of(Sight sight, BrandId brand) {
        return channels.all(sight).stream()
                .filter(channel -> channel.brand().equals(brand) && channel.managed())
                .filter(channel -> channel.state() == ChannelState.ACTIVE)
                .filter(channel -> speaking(channel).filter(Speaking::writesFirst).isPresent())
                .toList();
    }

    /** Whether it can go on directly where it is. */
    public boolean takesDirect(Conversation conversation) {
        var channel = channels.known(List.of(conversation.place().channel())).values().stream();
        return channel.flatMap(each -> speaking(each).stream()).anyMatch(Speaking::takesDirect);
    }

    /** Where people write to it; null where it has no address. */
    public @Nullable String address(Channel mailbox) {
        return speaking(mailbox).map(each -> each.address(mailbox)).orElse(null);
    }

    /** The key of whom somebody means by what they typed. */
    @Nullable String addressee(Channel mailbox, String typed) {
        return speaking(mailbox).map(each -> each.addressee(typed)).orElse(null);
    }

    private Optional<Speaking> speaking(Channel channel) {
        return networks.of(channel) instanceof Speaking speaking
                ? Optional.of(speaking)
                : Optional.empty();
    }
}
