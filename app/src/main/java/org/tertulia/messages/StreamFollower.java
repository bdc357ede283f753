package org.tertulia.messages;

import java.util.List;

/**
 * A consumer of the stream: a bean of another module. It is called with batches in order, in one
 * transaction with the move of its cursor; a batch may come again only if that transaction was
 * undone. By exceptions it says that it cannot: the batch comes again later, in smaller parts.
 */
public interface StreamFollower {

    /** The name of its cursor; never changed once released. */
    String name();

    /**
     * The messages stand as of now, in the order of the entries and without repetition; the message
     * of an entry is missing when it turned out to be an echo of ours.
     */
    void take(List<StreamEntry> entries, List<Message> messages);
}
