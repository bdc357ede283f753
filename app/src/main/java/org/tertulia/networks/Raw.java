package org.tertulia.networks;

import org.jspecify.annotations.Nullable;

/**
 * One thing as it arrived. {@code remoteId} is the network's id of the message; {@code version}
 * tells forms of it apart (a hash of the content, an edit's time; empty where the network never
 * changes it): together they arrive once per channel. {@code reading} is what the adapter made of
 * the bytes, where it had to read them to name them.
 */
public record Raw(String remoteId, String version, byte[] payload, @Nullable Reading reading) {

    public Raw(String remoteId, String version, byte[] payload) {
        this(remoteId, version, payload, null);
    }
}
