package org.tertulia.messages;

/** An account on a network, as the network calls it for ever. */
public record AuthorKey(String network, String key) {}
