package org.tertulia.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An API token as its owner sees it: {@code prefix} are its first characters. */
public record Token(
        UUID id, String name, String prefix, Instant createdAt, @Nullable Instant lastUsedAt) {}
