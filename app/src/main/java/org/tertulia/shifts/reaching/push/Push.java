package org.tertulia.shifts.reaching.push;

import java.time.Instant;
import java.util.UUID;

/**
 * One thing on its way to one browser; {@code attempts} counts the one that is under way.
 *
 * @param expiresAt nobody wants to hear it later than that
 */
record Push(UUID id, UUID browser, boolean urgent, int attempts, Instant expiresAt) {}
