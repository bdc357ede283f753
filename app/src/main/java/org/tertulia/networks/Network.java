package org.tertulia.networks;

/**
 * What one network can do: its adapter, a bean in a nested package. An adapter that can be looked
 * at is also {@link Looking}, one that can be spoken on is also {@link Speaking}.
 */
public interface Network {

    /** The name under which channels know it: {@code feed}. */
    String name();

    /** Makes items of raw bytes: pure, so that it can be repeated by hand from the quarantine. */
    Reading read(Channel channel, byte[] payload);
}
