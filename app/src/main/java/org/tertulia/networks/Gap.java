package org.tertulia.networks;

import java.time.Instant;

/**
 * A span of which a network may not have shown us all: between {@code from}, the last moment that
 * is certain, and {@code until}, the oldest thing that it still shows. {@code why} is the key of a
 * sentence.
 */
public record Gap(Instant from, Instant until, String why) {}
