package org.tertulia.networks.plaza.weather;

/** What becomes of one call. */
public enum Fate {
    /** It goes as it should. */
    CLEAR,
    /** The network asks to come back later; nothing is taken. */
    LIMITED,
    /** It never arrives; the caller waits in vain. */
    LOST,
    /** It arrives after the caller gave up. */
    LATE,
    /** It is taken; the answer never comes. */
    SILENT,
    /** It is taken; the answer says otherwise. */
    LYING,
    /** The token is no longer good; nothing is taken. */
    EXPIRED
}
