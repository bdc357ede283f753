package org.tertulia.kernel;

/**
 * Thrown where there is no such thing, or none that the person may see: both look the same from
 * outside.
 */
public final class NotFound extends RuntimeException {

    public NotFound(String what) {
        super(what, null, false, false);
    }
}
