package org.tertulia.networks.plaza;

import java.util.UUID;

/** Somebody on Plaza. */
record Customer(UUID id, String handle, String name) {}
