package org.tertulia.playbook.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.messages.MessageId;
import org.tertulia.playbook.Protocol;
import org.tertulia.playbook.Rehearsal;
import org.tertulia.playbook.Version;

/**
 * A protocol walked on a message, without effect.
 *
 * @param walk null until there is something to walk it on
 * @param week null until it is asked for
 */
record TrialView(
        Protocol protocol,
        Version version,
        String title,
        From from,
        @Nullable Walked walk,
        List<Other> others,
        List<Recent> recent,
        @Nullable Week week,
        String refused) {

    /** A conversation to choose: who wrote there last, what and when. */
    record Recent(long number, String who, String said, String when) {}

    /** What its conditions would do with last week's messages; not all of them may {@code ask}. */
    record Week(Rehearsal rehearsal, boolean asks, List<Stop> stops) {}

    /** A step to which they come, or an end. */
    record Stop(StepView step, int count, List<MessageId> samples) {}

    /** On what: a conversation, a message by its id or address, or words with what is known. */
    record From(
            String conversation,
            String message,
            String text,
            String kind,
            String intent,
            String sentiment,
            String urgency) {

        static final From NOTHING = new From("", "", "", "", "", "", "");
    }

    /** How far one came. */
    record Walked(
            String said,
            List<String> facts,
            List<Gone> gone,
            StepView here,
            TreeView tree,
            List<String> moves,
            boolean ended) {}

    /** A step that was left, and why. */
    record Gone(int number, String step, String why) {}

    /** Another protocol that the message asks for, and why. */
    record Other(String title, String path, String why) {}
}
