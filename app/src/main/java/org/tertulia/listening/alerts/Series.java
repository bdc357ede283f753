package org.tertulia.listening.alerts;

/** Which messages are counted. */
public enum Series {
    HEARD,
    NEGATIVE,
    CRISIS;

    static final int COUNT = values().length;
}
