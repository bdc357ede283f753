package org.tertulia.listening.voice.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.listening.voice.Span;
import org.tertulia.web.kit.Option;

/**
 * The page of share of voice: every figure with the address of its messages.
 *
 * @param choices whom one can compare
 * @param brands whose watches they are; empty where there is one
 * @param named how many messages name each voice, summed; what shares are shares of
 * @param chart null where there is nothing to draw
 * @param filling which watches still look through what was heard before
 * @param words the address of the words that rise
 * @param csv the address of all this as a file
 */
record VoicesView(
        VoiceAsked asked,
        Span span,
        boolean hours,
        List<Choice> choices,
        List<Option> brands,
        List<Voiced> voices,
        Cell messages,
        Cell several,
        long named,
        @Nullable ShareChart chart,
        List<Step> steps,
        List<Row> networks,
        List<Row> intents,
        List<String> filling,
        String words,
        String csv) {

    /** A watch that can be compared. */
    record Choice(int number, String name, String kind, boolean chosen) {}

    /** How many, as a share of the whole where that can be said, and where they are shown. */
    record Cell(long count, String share, String href) {

        static final Cell NONE = new Cell(0, "", "");
    }

    /**
     * A voice with its share and its tones; {@code place} chooses its colour and {@code change} is
     * in points of the share, empty where there are too few to tell.
     */
    record Voiced(
            int place,
            int number,
            String name,
            String kind,
            Cell messages,
            long before,
            String change,
            Cell negative,
            Cell neutral,
            Cell positive,
            Cell unsure,
            Bar bar) {}

    /** How far the tones reach to either side, of a hundred. */
    record Bar(int negative, int positive) {}

    /** A step of time, with a figure for each voice. */
    record Step(String label, List<Cell> cells) {}

    /** One of several kinds of messages, with a figure for each voice. */
    record Row(String label, @Nullable String icon, List<Cell> cells) {}

    boolean nobody() {
        return voices.isEmpty();
    }

    /** The day for a date field; empty where days are counted back from today. */
    String firstDay() {
        return asked.custom() ? span.first().toString() : "";
    }

    String lastDay() {
        return asked.custom() ? span.last().toString() : "";
    }

    String period() {
        return asked.custom() ? "" : String.valueOf(span.days());
    }
}
