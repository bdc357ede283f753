package org.tertulia.networks.letters;

/**
 * What came of one attempt. {@code key} is a sentence's, {@code detail} what the other side said.
 */
sealed interface Sent {

    /** The other side took it; of a mail that means the server, not yet the person. */
    record Taken(String detail) implements Sent {}

    /** It will not be taken, however often it is tried. */
    record Refused(String key, String detail) implements Sent {}

    /** Not this time. */
    record Failed(String key, String detail) implements Sent {}
}
