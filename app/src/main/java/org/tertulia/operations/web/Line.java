package org.tertulia.operations.web;

import java.util.List;
import org.tertulia.operations.Condition;

/**
 * A part in words: {@code notes} say more, each perhaps with a link; what was never {@code begun}
 * is neither well nor ailing.
 */
record Line(
        String id,
        Condition condition,
        boolean begun,
        String title,
        String sentence,
        List<Note> notes,
        List<Act> acts) {

    /** An empty {@code href} leads nowhere; {@code text} may be empty beside a link. */
    record Note(String label, String href, String text) {}

    /** A link, or with {@code post} a button that does it. */
    record Act(String label, String href, boolean post) {

        static Act go(String label, String href) {
            return new Act(label, href, false);
        }

        static Act post(String label, String href) {
            return new Act(label, href, true);
        }
    }

    static Line of(String id, Condition condition, String title, String sentence) {
        return new Line(id, condition, true, title, sentence, List.of(), List.of());
    }

    /**
     * Unless it was {@code begun}, it bears a neutral mark; what it demands is shown all the same.
     */
    Line begun(boolean begun) {
        return new Line(id, condition, begun, title, sentence, notes, acts);
    }

    private boolean neutral() {
        return !begun && condition == Condition.WELL;
    }

    Line noting(List<Note> more) {
        return new Line(id, condition, begun, title, sentence, more, acts);
    }

    Line offering(Act... more) {
        return new Line(id, condition, begun, title, sentence, notes, List.of(more));
    }

    /** The tone of the colours. */
    String tone() {
        return neutral()
                ? "none"
                : switch (condition) {
                    case WELL -> "good";
                    case CARE -> "due";
                    case TROUBLE -> "bad";
                };
    }

    /** The shape, so that colour is never alone. */
    String icon() {
        return neutral()
                ? "circle-dashed"
                : switch (condition) {
                    case WELL -> "circle-check";
                    case CARE -> "alert-triangle";
                    case TROUBLE -> "circle-x";
                };
    }

    /** The key of the condition in a word. */
    String word() {
        return neutral()
                ? "operations.condition.none"
                : switch (condition) {
                    case WELL -> "operations.condition.well";
                    case CARE -> "operations.condition.care";
                    case TROUBLE -> "operations.condition.trouble";
                };
    }
}
