package org.tertulia.bench;

import org.tertulia.language.Text;
import org.tertulia.listening.matching.Trait;
import org.tertulia.listening.matching.Utterance;

/** A message as every engine gets it: not yet cut into words. */
public record Said(String text, String language, String kind) {

    Utterance utterance() {
        return new Utterance(Text.tokens(text), language, told -> told.add(Trait.KIND, kind));
    }
}
