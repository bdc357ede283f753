package org.tertulia.networks.hearing;

import org.jspecify.annotations.Nullable;

/** A row that cannot be read; {@code reason} is the key of a sentence. */
public record RowFault(long row, String reason, @Nullable String detail) {}
