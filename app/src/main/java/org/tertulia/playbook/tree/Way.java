package org.tertulia.playbook.tree;

import java.util.List;

/** How a step was left. */
public sealed interface Way {

    /** The name of the arrow that was taken. */
    String arrow();

    /** The person chose it. */
    record Chosen(String arrow) implements Way {}

    /** The program decided it; {@code findings} is empty where nothing else held. */
    record Decided(String arrow, List<Finding> findings) implements Way {
        public Decided {
            findings = List.copyOf(findings);
        }
    }

    /** The person did it. */
    record Done() implements Way {
        @Override
        public String arrow() {
            return Arrow.ONWARD;
        }
    }
}
