package org.tertulia.operations;

/** How a part is, from best to worst. */
public enum Condition {
    WELL,
    /** It works, and somebody should look at it. */
    CARE,
    /** It does not do its work. */
    TROUBLE;

    Condition or(Condition other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
