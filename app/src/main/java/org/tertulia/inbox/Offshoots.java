package org.tertulia.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.organization.Sight;

/** Knows what came of a conversation. Implemented by the modules in which something does. */
public interface Offshoots {

    /** The latest first. */
    List<Offshoot> of(Sight sight, Conversation conversation);

    /** One thing that did: its page, and the key of the word for how far it is. */
    record Offshoot(int number, @Nullable String title, String path, String stateKey) {}
}
