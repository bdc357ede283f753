package org.tertulia.playbook;

import java.util.List;
import org.tertulia.messages.MessageId;
import org.tertulia.playbook.tree.Step;

/**
 * What the conditions of a protocol would have done with last week's messages.
 *
 * @param read how many were looked at, the newest
 * @param whole whether these were all of the week
 * @param fitting how many of them ask for it; all where it asks for nothing
 * @param stops where they would come to, in the order of the steps
 */
public record Rehearsal(int read, boolean whole, int fitting, List<Stop> stops) {

    public Rehearsal {
        stops = List.copyOf(stops);
    }

    /** A step that a person decides or does, or an end: how many come there, the newest of them. */
    public record Stop(Step step, int count, List<MessageId> samples) {

        public Stop {
            samples = List.copyOf(samples);
        }
    }
}
