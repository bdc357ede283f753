package org.tertulia.networks.plaza.crowd;

/** What a customer thinks of an answer. */
public enum Verdict {
    /** It is about their matter and says what happens next. */
    GOOD,
    /** It will do. */
    FAIR,
    /** Too short, or it would suit anybody. */
    POOR
}
