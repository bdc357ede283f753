package org.tertulia.networks.plaza;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote as a customer and Plaza did not take: it stays in its form. {@code nameError}
 * and {@code textError} are sentences, null where that field is right.
 */
record Draft(String name, String text, @Nullable String nameError, @Nullable String textError) {}
