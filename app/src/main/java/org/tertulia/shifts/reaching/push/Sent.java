package org.tertulia.shifts.reaching.push;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of one attempt; {@code key} is a sentence's. */
sealed interface Sent {

    /** The push service took it; that is not yet the browser. */
    record Taken() implements Sent {}

    /** The push service knows no such browser any more. */
    record Gone() implements Sent {}

    /** It will not be taken, however often it is tried. */
    record Refused(String key, String detail) implements Sent {}

    /** Not this time; {@code pause} is how long the other side asked for, null where it did not. */
    record Failed(String key, String detail, @Nullable Duration pause) implements Sent {}
}
