package org.tertulia.listening.voice;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Who is talked of, and how much.
 *
 * @param steps when each step of the time begins
 * @param end when the last one ends
 * @param messages how many messages name any of them
 * @param several how many of those name more than one
 */
public record ShareOfVoice(
        List<Instant> steps, Instant end, long messages, long several, List<Voice> voices) {

    /** A share of fewer than these may be chance: a few more or less would turn it over. */
    public static final int FEW = 30;

    public ShareOfVoice {
        steps = List.copyOf(steps);
        voices = List.copyOf(voices);
    }

    /** Whom a message names, summed over the messages: what shares are shares of. */
    public long named() {
        return voices.stream().mapToLong(Voice::messages).sum();
    }

    /** From 0 to 1; empty where there are too few messages to speak of shares. */
    public static OptionalDouble share(long part, long whole) {
        return whole < FEW ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
