package org.tertulia.bulletin.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.bulletin.Asker;
import org.tertulia.bulletin.Effects;
import org.tertulia.bulletin.InsightState;
import org.tertulia.bulletin.Rights;
import org.tertulia.web.kit.Option;

/**
 * One insight with all that belongs to it. {@code hidden} counts the messages behind it that the
 * reader may not see, {@code unheard} those of nobody who can be answered here; {@code
 * departmentNumber} is empty where it was sent to none; {@code find} is what the reader seeks among
 * all messages, {@code found} what fits.
 */
record InsightView(
        InsightRow row,
        List<Quote> quotes,
        int hidden,
        List<Line> lines,
        List<Told> askers,
        int unheard,
        Rights.Held rights,
        boolean sends,
        List<Option> departments,
        String departmentNumber,
        List<Option> reasons,
        List<Option> watches,
        @Nullable Changed changed,
        String find,
        List<Quote> found,
        Form form,
        String refused) {

    /** A step of its story, told in a sentence; {@code words} are null where there are none. */
    record Line(String id, String who, Instant at, String sentence, @Nullable String words) {}

    /** Who asked, and the address that begins the answer to them. */
    record Told(Asker asker, String path) {}

    /** What it changed, in words and, where a watch counts it, in figures. */
    record Changed(String words, Effects.@Nullable Effect effect) {}

    /** What was filled in of a step that was refused. */
    record Form(String to, String reason, String words, String watch, String days) {

        static final Form EMPTY = new Form("", "", "", "", "28");

        /** The words typed for a state; empty for the others. */
        String wordsFor(InsightState... states) {
            for (var state : states) {
                if (state.slug().equals(to)) {
                    return words;
                }
            }
            return "";
        }
    }

    boolean may(InsightState state) {
        return row.insight().state().next().contains(state) && rights.allows(state);
    }

    long answered() {
        return askers.stream().filter(each -> each.asker().answered()).count();
    }
}
