package org.tertulia.web.failure;

import org.jspecify.annotations.Nullable;

/**
 * What went wrong, as it is told.
 *
 * @param sentence what a person reads
 * @param next what that person can do now
 * @param code for a fault of ours: the same code stands in the log
 */
record Failure(int status, String title, String sentence, String next, @Nullable String code) {}
