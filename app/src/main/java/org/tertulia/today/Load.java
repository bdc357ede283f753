package org.tertulia.today;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many conversations wait for an answer: {@code unclaimed} of them for anybody, {@code mine}
 * for the reader, {@code late} beyond their promise; {@code next} is when the first one is due,
 * null where none is.
 */
public record Load(int open, int unclaimed, int mine, int late, @Nullable Instant next) {}
