package org.tertulia.organization;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.Role;

/** A link that lets one person in, once; {@code by} is the name of who made it. */
public record Invitation(
        UUID id,
        String email,
        Role role,
        Reach reach,
        String by,
        Instant expiresAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant withdrawnAt) {

    /** Whether nobody came in by it yet, and nobody took it back. */
    public boolean pending() {
        return acceptedAt == null && withdrawnAt == null;
    }
}
