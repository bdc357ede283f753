package org.tertulia.listening.alerts;

import org.jspecify.annotations.Nullable;

/**
 * So much more than usual that it is no chance.
 *
 * @param minutes within so many
 * @param usual expected in that time
 * @param met the word or the person that was met, where nothing had to be counted
 */
public record Surge(int minutes, int found, int authors, double usual, @Nullable String met) {}
