package org.tertulia.inbox.web;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tertulia.inbox.InboxFact;
import org.tertulia.inbox.routing.Queue;
import org.tertulia.inbox.routing.QueueId;
import org.tertulia.inbox.routing.Queues;
import org.tertulia.kernel.AfterCommit;
import org.tertulia.kernel.AtHand;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.DomainEvent;
import org.tertulia.kernel.Hand;
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
    private final Queues queues;
    private final AtHand<Set<BrandId>, Offered> atHand;

    Choices(Channels channels, Brands brands, Members members, Queues queues, Hand hand) {
        this.channels = channels;
        this.brands = brands;
        this.members = members;
        this.queues = queues;
        this.atHand = hand.holding();
    }

    /**
     * {@code channels} are those that people write to us on; {@code all} are all queues, closed
     * too.
     */
    record Offered(
            List<Channel> channels, List<Brand> brands, List<Member> members, List<Queue> all) {

        /** The open ones, in their order. */
        List<Queue> openQueues() {
            return all.stream().filter(queue -> !queue.closed()).toList();
        }

        /** Those of one brand that something can be moved to. */
        List<Queue> queues(BrandId brand) {
            return all.stream()
                    .filter(queue -> !queue.closed() && queue.brand().equals(brand))
                    .toList();
        }

        Map<QueueId, Queue> queues() {
            return all.stream().collect(toMap(Queue::id, queue -> queue));
        }

        /** Whether anything can arrive at all. */
        boolean listening() {
            return channels.stream().anyMatch(channel -> channel.state() == ChannelState.ACTIVE);
        }
    }

    Offered of(Sight sight) {
        return atHand.get(sight.brands(), any -> read(sight));
    }

    /** Channels, brands, members and queues change by events that are none of the inbox. */
    @EventListener(id = "inbox.choices")
    void on(DomainEvent fact) {
        if (!(fact instanceof InboxFact)) {
            AfterCommit.run(atHand::forgetAll);
        }
    }

    private Offered read(Sight sight) {
        return new Offered(
                channels.all(sight).stream().filter(Channel::managed).toList(),
                brands.list(sight),
                members.list(sight).stream().filter(member -> !member.left()).toList(),
                queues.all(sight));
    }
}
