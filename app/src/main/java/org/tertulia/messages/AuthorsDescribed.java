package org.tertulia.messages;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tertulia.networks.Author;
import org.tertulia.networks.Heard;
import org.tertulia.networks.NetworkItem;

/**
 * These authors say something of themselves. Heard in the transaction that records what they said,
 * and not kept.
 */
public record AuthorsDescribed(Set<Described> authors) {

    public AuthorsDescribed {
        authors = Set.copyOf(authors);
    }

    /** On which network. */
    public record Described(String network, Author author) {}

    static AuthorsDescribed in(List<Heard> batch) {
        var described =
                batch.stream()
                        .<Described>mapMulti(
                                (heard, each) -> {
                                    if (heard.item() instanceof NetworkItem.Message message
                                            && message.content().author() instanceof Author author
                                            && author.note() != null) {
                                        each.accept(
                                                new Described(heard.channel().network(), author));
                                    }
                                });
        return new AuthorsDescribed(described.collect(Collectors.toSet()));
    }
}
