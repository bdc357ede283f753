package org.tertulia.audience;

import java.time.Instant;
import org.tertulia.messages.AuthorKey;
import org.tertulia.networks.Author;

/** An author met on a network, as the network named them in a message of that time. */
public record AuthorRef(String network, Author author, Instant at) {

    AuthorKey key() {
        return new AuthorKey(network, author.key());
    }
}
