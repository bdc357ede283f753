package org.tertulia.kernel;

/** The disk is nearly full and nothing more is taken in: the same may well be tried again later. */
public final class NoRoom extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoRoom() {
        super("The disk of the data folder is nearly full", null, false, false);
    }
}
