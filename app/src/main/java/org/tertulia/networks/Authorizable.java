package org.tertulia.networks;

import java.net.URI;
import java.util.Map;

/** A network on whose own pages a person lets us in: OAuth 2.0, by code with PKCE. */
public interface Authorizable extends Connectable {

    /** Whether what was given lets us in already: a token. */
    boolean letsIn(Map<String, String> given);

    /** What a channel was connected with, without secrets. */
    Map<String, String> given(Channel channel);

    /**
     * Prepares a person's way to the network's page, and registers us there where that is needed.
     * {@code back} is where the network sends the person with a code and the {@code state}. Runs
     * outside transactions.
     */
    Door door(Map<String, String> given, URI back, String state);

    /** Makes of the code and of what the door kept something that lets us in. */
    Map<String, String> enter(Map<String, String> kept, String code);

    /** Where the person goes, and what must be kept (sealed) until they are back. */
    record Door(URI address, Map<String, String> kept) {
        public Door {
            kept = Map.copyOf(kept);
        }

        /** What is kept is secret. */
        @Override
        public String toString() {
            return "Door[" + address.getHost() + "]";
        }
    }
}
