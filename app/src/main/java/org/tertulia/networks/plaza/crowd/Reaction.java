package org.tertulia.networks.plaza.crowd;

import java.time.Duration;

/** What a customer does about an answer, or for want of one. */
public sealed interface Reaction {

    /** Answers beneath, or in private where it was private; {@code waits} for another answer. */
    record Reply(String text, boolean waits) implements Reaction {}

    /** Adds a remark to what they said first. */
    record Remark(String text) implements Reaction {}

    /** Takes back what they said first. */
    record Withdrawal() implements Reaction {}

    /** Goes away. */
    record Nothing() implements Reaction {}

    /** How long they read, think and type before they do it. */
    static Duration thinking(Persona who, long answer) {
        var least =
                switch (who.temper()) {
                    case TERSE, TOUCHY -> 20;
                    case SUNNY, EVEN -> 45;
                };
        return Duration.ofSeconds(least + Dice.of(who.number(), 11, answer).below(100));
    }
}
