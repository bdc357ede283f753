package org.tertulia.networks;

/** Whether a channel is looked at. */
public enum ChannelState {
    ACTIVE,
    /** A person paused it. */
    PAUSED,
    /** The network says that it is no more (HTTP 410). */
    GONE,
    /** A person closed it; what was heard stays. */
    CLOSED
}
