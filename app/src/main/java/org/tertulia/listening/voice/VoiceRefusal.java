package org.tertulia.listening.voice;

import org.tertulia.kernel.Refusal;

/** Why voices cannot be compared as asked. */
public sealed interface VoiceRefusal extends Refusal.Unfit {

    /** More are never told apart. */
    record TooManyVoices(int most) implements VoiceRefusal {}

    /** The first day must not be behind the last, nor be too far from it. */
    record SpanUnfit(int most) implements VoiceRefusal {}

    /** There are days and hours; hours only of some days. */
    record StepUnfit() implements VoiceRefusal {}
}
