package org.tertulia.kernel;

/** The program does not start; the message says why and what to do. */
public final class StartRefused extends RuntimeException {

    public StartRefused(String sentence) {
        super(sentence);
    }
}
