package org.tertulia.inbox.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelState;
import org.tertulia.networks.Channels;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Brands;
import org.tertulia.organization.Member;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;

/** What a list can be narrowed to. */
@Component
class Choices {

    private final Channels channels;
    private final Brands brands;
    private final Members members;

    Choices(Channels channels, Brands brands, Members members) {
        this.channels = channels;
        this.brands = brands;
        this.members = members;
    }

    /** {@code channels} are those that people write to us on. */
    record Offered(List<Channel> channels, List<Brand> brands, List<Member> members) {

        /** Whether anything can arrive at all. */
        boolean listening() {
            return channels.stream().anyMatch(channel -> channel.state() == ChannelState.ACTIVE);
        }
    }

    Offered of(Sight sight) {
        return new Offered(
                channels.all(sight).stream().filter(Channel::managed).toList(),
                brands.list(sight),
                members.list(sight).stream().filter(member -> !member.left()).toList());
    }
}
