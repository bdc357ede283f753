package org.tertulia;

/** The program does not start; the message says why and what to do. */
final class StartRefused extends RuntimeException {

    StartRefused(String sentence) {
        super(sentence);
    }
}
