package org.tertulia.inbox.satisfaction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tertulia.language.Gist;

/** What they added, and what was understood of it; null text once the person was erased. */
public record Remark(Instant at, @Nullable String text, @Nullable String language, Gist gist) {}
