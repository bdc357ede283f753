package org.tertulia.listening.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list as programs see it; {@code next} goes on from its end, null at the end of all. */
record ItemsJson<T>(List<T> items, @Nullable String next) {}
