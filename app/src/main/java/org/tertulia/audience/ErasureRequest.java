package org.tertulia.audience;

import java.time.Instant;
import java.util.UUID;
import org.tertulia.kernel.MemberId;

/** That somebody asked for a person's erasure, not decided yet. */
public record ErasureRequest(UUID id, MemberId askedBy, Instant askedAt, String reason) {}
