package org.tertulia.listening;

import org.jspecify.annotations.Nullable;
import org.tertulia.language.Sentiment;

/** How many messages are how; {@code unsure} are those of which nobody can tell. */
public record Tones(long negative, long neutral, long positive, long unsure) {

    public static final Tones NONE = new Tones(0, 0, 0, 0);

    /** With so many more; by the word of the database, null for those of which nobody can tell. */
    public Tones with(@Nullable String sentiment, long more) {
        if (sentiment == null) {
            return new Tones(negative, neutral, positive, unsure + more);
        }
        return switch (Sentiment.of(sentiment)) {
            case NEGATIVE -> new Tones(negative + more, neutral, positive, unsure);
            case NEUTRAL -> new Tones(negative, neutral + more, positive, unsure);
            case POSITIVE -> new Tones(negative, neutral, positive + more, unsure);
        };
    }

    public Tones plus(Tones other) {
        return new Tones(
                negative + other.negative,
                neutral + other.neutral,
                positive + other.positive,
                unsure + other.unsure);
    }

    public long all() {
        return negative + neutral + positive + unsure;
    }
}
