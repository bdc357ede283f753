package org.tertulia.listening;

import java.util.List;
import java.util.Map;
import org.tertulia.language.Gist;
import org.tertulia.messages.Message;

/**
 * Told of all that is heard, and of what the watches found in it, in the transaction that marks it
 * as heard: whatever is written here is undone with it.
 */
public interface MentionFollower {

    /**
     * A message that nobody knew before, and the watches that it is a mention of.
     *
     * @param apart how it speaks of whom a watch is about, where it names others too and speaks of
     *     them otherwise
     */
    record Overheard(Message message, List<WatchId> watches, Map<WatchId, Gist> apart) {
        public Overheard {
            watches = List.copyOf(watches);
            apart = Map.copyOf(apart);
        }

        public Overheard(Message message, List<WatchId> watches) {
            this(message, watches, Map.of());
        }
    }

    /** In the order in which it was heard, up to this line of the stream. */
    void take(long upTo, List<Overheard> heard);

    /** A watch has looked through what was heard before it began. */
    void filled(Watch watch);
}
