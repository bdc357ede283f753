package org.tertulia.playbook.text;

import java.util.List;

/**
 * What became of a step between two versions.
 *
 * @param step its id; empty for what stands before the first step
 */
public record Change(String step, What what, List<Line> lines) {

    public Change {
        lines = List.copyOf(lines);
    }

    /** What sort of change it is. */
    public enum What {
        ADDED("playbook.change.added"),
        REMOVED("playbook.change.removed"),
        CHANGED("playbook.change.changed"),
        /** It stands elsewhere among the steps, and says the same. */
        MOVED("playbook.change.moved");

        private final String key;

        What(String key) {
            this.key = key;
        }

        /** The key of its word. */
        public String key() {
            return key;
        }
    }

    /** A line of the text: {@code '+'} is new, {@code '-'} is gone, a space stayed. */
    public record Line(char sign, String text) {}
}
