package org.tertulia.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a text means, as far as a program can tell.
 *
 * @param sentiment the likeliest one, however unlikely: {@link Judged#isSure()} tells
 * @param intents those that hold, the primary one first; never empty
 * @param purchase how far somebody who may buy has come; null where {@link Intent#PURCHASE_INTENT}
 *     is not among the intents
 * @param spam how likely it is that nobody means us: adverts, baits, machines
 */
public record Sense(
        Guess language,
        Judged<Sentiment> sentiment,
        List<Judged<Intent>> intents,
        @Nullable Judged<Purchase> purchase,
        Judged<Urgency> urgency,
        double spam) {

    public Sense {
        intents = List.copyOf(intents);
    }

    public Judged<Intent> intent() {
        return intents.getFirst();
    }

    public boolean isSpam() {
        return spam >= 0.5;
    }

    /** How far somebody has come who surely may buy, where that is sure too. */
    public @Nullable Purchase stage() {
        return intent().orNull() == Intent.PURCHASE_INTENT && purchase != null
                ? purchase.orNull()
                : null;
    }

    /** What of it is sure enough to be said. */
    public Gist gist() {
        return new Gist(sentiment.orNull(), intent().orNull(), urgency.orNull());
    }
}
