package org.tertulia.networks.letters;

import java.time.Instant;
import java.util.UUID;

/** A program that is called when something happens; {@code number} names it in URLs. */
public record Webhook(UUID id, int number, String name, String url, Instant createdAt) {}
