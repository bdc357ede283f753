package org.tertulia.networks;

import org.jspecify.annotations.Nullable;

/** A picture or another file of a message; {@code alt} says what is to be seen. */
public record Media(String url, @Nullable String alt, Kind kind) {

    /** What a browser may do with it. */
    public enum Kind {
        IMAGE,
        VIDEO,
        AUDIO,
        OTHER
    }
}
