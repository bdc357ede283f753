package org.tertulia.networks.imported;

/** How a file writes its dates; who brings it says so, since 11/5 can be either. */
public enum DayOrder {
    /** 2026-11-05 only. */
    ISO,
    /** 5/11/2026. */
    DAY_FIRST,
    /** 11/5/2026. */
    MONTH_FIRST
}
