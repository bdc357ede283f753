package org.tertulia.networks;

/** Whether what is said on a channel expects an answer of ours. */
public enum ChannelRole {
    /** Ours: what is said to it expects an answer. */
    MANAGED,
    /** Listened to only. */
    WATCHED
}
