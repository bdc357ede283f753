package org.tertulia.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.SignedIn;

/** Something that one person must see on every page, as long as it lasts. */
public interface Reminder {

    /** Null while there is nothing to be said; asked for each page, so it must be quick. */
    @Nullable Told now(SignedIn who);

    /** The sentence's key, until when it holds, and the page of it. */
    record Told(String key, Instant until, String path) {}
}
