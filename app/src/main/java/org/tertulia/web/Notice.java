package org.tertulia.web;

import org.jspecify.annotations.Nullable;

/** Something that everybody must know on every page, as long as it lasts. */
public interface Notice {

    /** Null while there is nothing to be said; asked for each page, so it must be quick. */
    @Nullable Told now();

    /** The sentence's key, and where whoever may do something about it goes. */
    record Told(String key, Place place) {}
}
