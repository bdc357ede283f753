package org.tertulia.bulletin.web;

import org.tertulia.bulletin.Insight;

/**
 * An insight in a list. {@code quoted} where it goes by what a message says; {@code department} is
 * empty where it was sent to none.
 */
record InsightRow(
        Insight insight,
        String title,
        boolean quoted,
        String department,
        int messages,
        String by) {}
