package org.tertulia.inbox.promise.web;

import java.util.List;
import java.util.Optional;
import org.tertulia.inbox.promise.Promise;
import org.tertulia.inbox.routing.Queue;
import org.tertulia.networks.Channel;

/** What the reader sees of what promises are for. */
record Known(List<Channel> channels, List<Queue> queues) {

    Optional<Channel> channel(Promise promise) {
        return channels.stream()
                .filter(it -> it.id().toString().equals(promise.subject()))
                .findFirst();
    }

    Optional<Queue> queue(Promise promise) {
        return queues.stream()
                .filter(it -> it.id().toString().equals(promise.subject()))
                .findFirst();
    }
}
