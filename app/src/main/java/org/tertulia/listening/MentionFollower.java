package org.tertulia.listening;

import java.util.List;
import org.tertulia.messages.Message;

/**
 * Told of all that is heard, and of what the watches found in it, in the transaction that marks it
 * as heard: whatever is written here is undone with it.
 */
public interface MentionFollower {

    /** A message that nobody knew before, and the watches that it is a mention of. */
    record Overheard(Message message, List<WatchId> watches) {
        public Overheard {
            watches = List.copyOf(watches);
        }
    }

    /** In the order in which it was heard, up to this line of the stream. */
    void take(long upTo, List<Overheard> heard);

    /** A watch has looked through what was heard before it began. */
    void filled(Watch watch);
}
