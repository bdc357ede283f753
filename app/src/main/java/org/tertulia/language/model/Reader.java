package org.tertulia.language.model;

import org.tertulia.language.Tokens;

/** Finds the features of a text. It keeps what it is at: each thread has its own. */
public sealed interface Reader permits Meaning, Writing {

    void read(Tokens tokens, Taker taker);

    /** The numbers of the features, as often as each was found. */
    default int[] read(Tokens tokens) {
        var features = new Features();
        read(tokens, features);
        return features.toArray();
    }
}
