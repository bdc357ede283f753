package org.tertulia.inbox.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.inbox.walking.LeftBecause;
import org.tertulia.playbook.tree.StepKind;

/**
 * The protocol of a conversation, as it is shown above what can be written: where one stands in it,
 * or which ones fit.
 */
sealed interface Following {

    /** Nobody follows one, and there is none, or nothing to answer, or the reader only reads. */
    record Nothing() implements Following {}

    /** Those that fit and why, the most specific first; {@code others} are all the rest. */
    record Proposed(List<Fit> fits, List<Named> others) implements Following {

        boolean none() {
            return fits.isEmpty() && others.isEmpty();
        }
    }

    /** A protocol that can be begun. */
    record Named(int protocol, String title) {}

    /** One that the message asks for; {@code because} says why in the reader's language. */
    record Fit(int protocol, String title, String because) {}

    /**
     * Where one stands.
     *
     * @param revision sent back with each step: a second click does nothing
     * @param words of the step, or what the message to the customer says
     * @param say true where {@code words} are to be said to the customer
     * @param choices to choose from; none where it is only to be done
     * @param gone what was decided so far
     * @param mine whether the reader can go on: who holds the conversation does
     */
    record Here(
            String title,
            String path,
            int revision,
            StepKind kind,
            String words,
            boolean say,
            List<Option> choices,
            List<String> gone,
            boolean mine)
            implements Following {

        /** Nothing was decided yet by a person. */
        boolean atFirst() {
            return gone.isEmpty();
        }
    }

    /** An answer to a question; {@code key} is the figure by which it is chosen. */
    record Option(String choice, String label, int key) {}

    /**
     * It came to its end, and the question is still open.
     *
     * @param outcome in words
     * @param close the reason with which the conversation can be closed at once; null for none
     */
    record Ended(
            String title, String path, String outcome, String words, @Nullable String close, List<String> gone)
            implements Following {}

    static List<LeftBecause> reasons() {
        return List.of(LeftBecause.values());
    }
}
