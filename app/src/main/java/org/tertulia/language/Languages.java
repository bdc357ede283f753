package org.tertulia.language;

import java.util.List;
import java.util.Optional;
import org.tertulia.language.model.Head;
import org.tertulia.language.model.Heads;
import org.tertulia.language.model.Model;
import org.tertulia.language.model.Models;
import org.tertulia.language.model.Writing;

/**
 * Tells the language of a short text by its words and by how they are spelled. Told apart: {@link
 * #CODES}; a text in another language mostly remains undetermined.
 */
public final class Languages {

    /** ISO 639-1 codes of the languages told apart. */
    public static final List<String> CODES =
            List.of("es", "en", "pt", "ca", "gl", "eu", "fr", "it", "de");

    /** Below this confidence a text remains undetermined: with nine languages chance is a ninth. */
    private static final double ENOUGH = 0.4;

    private Languages() {}

    /** The language of the words; handles, hashtags, addresses and numbers say nothing. */
    public static Guess of(Tokens tokens) {
        return of(tokens, Models.shipped().language());
    }

    static Guess of(Tokens tokens, Model model) {
        var scores = model.scores(new Writing(), tokens);
        if (scores.length == 0) {
            return new Guess(Optional.empty(), 0);
        }
        var likely = model.head(Heads.LANGUAGE).probabilities(scores);
        int best = Head.best(likely);
        return new Guess(
                likely[best] < ENOUGH ? Optional.empty() : Optional.of(CODES.get(best)),
                likely[best]);
    }
}
