package org.tertulia.networks;

/**
 * One thing as it arrived. {@code remoteId} is the network's id of the message; {@code version}
 * tells forms of it apart (a hash of the content, an edit's time; empty where the network never
 * changes it): together they arrive once per channel.
 */
public record Raw(String remoteId, String version, byte[] payload) {}
