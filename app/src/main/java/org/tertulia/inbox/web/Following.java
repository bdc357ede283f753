package org.tertulia.inbox.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tertulia.inbox.walking.Walked;
import org.tertulia.playbook.Fitting;
import org.tertulia.playbook.InForce;
import org.tertulia.playbook.tree.ApprovedMessage;
import org.tertulia.playbook.tree.Arrow;
import org.tertulia.playbook.tree.Asking;
import org.tertulia.playbook.tree.Ending;
import org.tertulia.playbook.tree.Fields;
import org.tertulia.playbook.tree.Outcome;
import org.tertulia.playbook.tree.Question;
import org.tertulia.playbook.tree.Tongue;
import org.tertulia.playbook.tree.Walk;

/**
 * The protocol of a conversation, as it is shown above what can be written: where one stands in it,
 * or which ones fit.
 */
sealed interface Following {

    /** There is nothing to answer, or no protocol, or the reader only reads. */
    record Nothing() implements Following {}

    /** Those that fit, the most specific first; {@code others} are all the rest. */
    record Proposed(List<Fitting> fits, List<InForce> others) implements Following {

        boolean none() {
            return fits.isEmpty() && others.isEmpty();
        }
    }

    /**
     * Where one stands.
     *
     * @param fields with which messages to the customer are filled
     * @param mine whether the reader can go on: who holds the conversation does
     */
    record Here(Walked walked, Walk walk, Fields fields, boolean mine) implements Following {

        /** Whether what stands here is to be said to the customer. */
        boolean says() {
            return walk.here() instanceof ApprovedMessage || walk.here() instanceof Asking;
        }

        /** In the customer's language where it is written in it, else in the reader's. */
        String said(Tongue reader) {
            var language = walk.facts().language();
            var theirs = language == null ? reader : Tongue.of(Locale.of(language));
            return fields.fill(walk.here().words().best(theirs));
        }

        /**
         * The name of the approved message that is said here; empty where it has words of its own.
         */
        String named() {
            return walk.here() instanceof ApprovedMessage message ? message.says() : "";
        }

        List<Arrow> choices() {
            return walk.here() instanceof Question question ? question.arrows() : List.of();
        }

        boolean canGoBack() {
            return walk.back().isPresent();
        }
    }

    /**
     * It came to its end, and the question is still open.
     *
     * @param next what may be followed besides
     * @param mine whether the reader can go on: who holds the conversation does
     */
    record Ended(Walked walked, Walk walk, Ending ending, Proposed next, boolean mine)
            implements Following {

        boolean canGoBack() {
            return mine && walk.back().isPresent();
        }

        boolean goesOn() {
            return mine && !next.none();
        }

        /** Whether it says itself that somebody else, or something else, is next. */
        boolean passesOn() {
            return ending.outcome() == Outcome.HANDED_OVER;
        }

        /** Whether it says itself that it does not fit. */
        boolean fitsNot() {
            return ending.outcome() == Outcome.SITUATION;
        }

        /** The reason for which the conversation can be closed at once; null for none. */
        @Nullable String close() {
            return ending.outcome() == Outcome.NOT_NEEDED && !ending.reason().equals("other")
                    ? ending.reason()
                    : null;
        }
    }

    /** Where the manual has the version that is followed. */
    static String path(Walked walked) {
        return "/playbook/protocols/" + walked.protocol() + "?version=" + walked.version();
    }
}
